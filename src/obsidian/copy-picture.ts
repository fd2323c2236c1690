/**
 * Puts a picture, given as SVG, on the clipboard as PNG. Nothing is fetched: the picture is in the
 * address itself. Throws where the clipboard takes no pictures, as on some phones.
 */
export async function copyPicture(svg: string): Promise<void> {
	const image = createEl('img');
	image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
	await image.decode();
	const canvas = createEl('canvas');
	// Twice as large, so that it stays sharp where it is pasted.
	canvas.width = image.naturalWidth * 2;
	canvas.height = image.naturalHeight * 2;
	canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
	const blob = await new Promise<Blob | null>((done) => canvas.toBlob(done, 'image/png'));
	if (!blob) throw new Error('Port Explorer: the picture could not be drawn');
	await activeWindow.navigator.clipboard.write([new ClipboardItem({ 'image/png': blob })]);
}
