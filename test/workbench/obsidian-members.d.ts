/** Made by scripts/build/obsidian-members.mjs: each class of obsidian.d.ts and its members' names. */
declare module 'obsidian-members' {
	const members: Readonly<Record<string, readonly string[] | undefined>>;
	export default members;
}
