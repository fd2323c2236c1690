import { readdirSync, readFileSync, statSync, utimesSync } from 'node:fs';
import { request } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startServer } from '../../scripts/workbench/serve.mjs';

type Server = Awaited<ReturnType<typeof startServer>>;

/** The answer's status for a path sent as it is written; fetch would tidy it up before. */
function statusOf(url: string, path: string): Promise<number | undefined> {
	const { hostname, port } = new URL(url);
	return new Promise((resolve, reject) => {
		request({ hostname, port, path }, (response) => {
			response.resume();
			resolve(response.statusCode);
		})
			.on('error', reject)
			.end();
	});
}

describe('the workbench’s server', () => {
	let server: Server;
	beforeAll(async () => {
		server = await startServer();
	});
	afterAll(() => server.close());
	const get = (path: string, init?: RequestInit) => fetch(new URL(path, server.url), init);

	it('serves the page, its script, its looks and the plugin, and lets nothing else in', async () => {
		for (const [path, type] of [
			['/', 'text/html'],
			['/?note=x', 'text/html'],
			['/workbench.js', 'text/javascript'],
			['/theme/app.css', 'text/css'],
			['/plugin/main.js', 'text/javascript'],
			['/plugin/manifest.json', 'application/json'],
			['/plugin/styles.css', 'text/css'],
		] as const) {
			const response = await get(path);
			expect(response.status, path).toBe(200);
			expect(response.headers.get('content-type'), path).toBe(`${type}; charset=utf-8`);
			const policy = response.headers.get('content-security-policy');
			expect(policy).toContain("default-src 'none'");
			expect(policy).not.toMatch(/https?:|\*/);
			// Frames, fonts, media and objects have no line: the first one holds for them.
			expect(policy).not.toMatch(/(?:frame|font|media|object)-src/);
			for (const none of ['worker-src', 'base-uri', 'form-action', 'frame-ancestors']) {
				expect(policy).toContain(`${none} 'none'`);
			}
			expect(response.headers.get('x-content-type-options')).toBe('nosniff');
		}
	});

	it('sends a script again only when it is another', async () => {
		const tag = (await get('/plugin/main.js')).headers.get('etag')!;
		const again = (known: string) =>
			get('/plugin/main.js', { headers: { 'If-None-Match': known } });
		expect((await again(tag)).status).toBe(304);
		expect((await again('"older"')).status).toBe(200);
	});

	it('sends the looks as one file', async () => {
		const looks = await (await get('/theme/app.css')).text();
		expect(looks).not.toContain('@import');
		for (const file of readdirSync('test/workbench/theme').filter((each) => each !== 'app.css'))
			expect(looks, file).toContain(readFileSync(`test/workbench/theme/${file}`, 'utf8'));
	});

	it('hands over the notes of the sample vault', async () => {
		const files = (await (await get('/vault.json')).json()) as Record<string, unknown>[];
		const note = files.find(({ path }) => path === 'Start here.md');
		expect(note?.['text']).toContain('```port');
		expect(note?.['size']).toBe(statSync('test/vault/Start here.md').size);
		for (const { path } of files) expect(path).not.toMatch(/\\|^\//);
	});

	it('serves no other file, by whatever path', async () => {
		const paths = [
			'/package.json',
			'/src/main.ts',
			'/theme/',
			'/theme/missing.css',
			'/plugin/',
		];
		const crooked = [
			'/../package.json',
			'/theme/../../package.json',
			'/theme/%2e%2e/index.html',
			'/theme/..%2findex.html',
			'/plugin/..\\package.json',
			'//etc/passwd',
			'//',
			'/constructor',
			'/__proto__',
		];
		for (const path of [...paths, ...crooked]) {
			expect(await statusOf(server.url, path), path).toBe(404);
		}
	});

	it('takes nothing from anybody', async () => {
		expect((await get('/', { method: 'POST' })).status).toBe(405);
		expect((await get('/', { method: 'HEAD' })).status).toBe(200);
	});

	it('tells who asks for a port in use how to see by whom', async () => {
		const port = Number(new URL(server.url).port);
		await expect(startServer({ port })).rejects.toThrow(
			new RegExp(`Port ${port}/tcp on 127\\.0\\.0\\.1 is in use[^]*sport = :${port}`),
		);
	});

	it('has no page load itself again unless the project is watched', async () => {
		expect(await (await get('/')).text()).not.toContain('reload.js');
		expect((await get('/changes')).status).toBe(404);
	});
});

describe('watching the project', () => {
	it('tells open pages of a change', async () => {
		const server = await startServer({ watch: true });
		expect(await (await fetch(server.url)).text()).toContain('src="/reload.js"');
		const { body } = await fetch(new URL('/changes', server.url));
		const reader = body!.pipeThrough(new TextDecoderStream()).getReader();
		expect((await reader.read()).value).toBe(': listening\n\n');
		// Its times are set to what they are: a change to whoever watches, and none to git.
		const note = 'test/vault/Start here.md';
		const { atime, mtime } = statSync(note);
		utimesSync(note, atime, mtime);
		expect((await reader.read()).value).toBe('data: changed\n\n');
		await server.close();
	});
});
