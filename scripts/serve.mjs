// The workbench's server: the page, its bundle, the built plugin and the sample vault, on loopback
// only.
import { readdir, readFile, stat } from 'node:fs/promises';
import { createServer } from 'node:http';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import esbuild from 'esbuild';
import { obsidianMembers } from './obsidian-members.mjs';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const VAULT = path.join(ROOT, 'test/vault');

const FILES = {
	'/': 'workbench/index.html',
	'/plugin/main.js': 'main.js',
	'/plugin/manifest.json': 'manifest.json',
	'/plugin/styles.css': 'styles.css',
};
const TYPES = {
	'.html': 'text/html',
	'.js': 'text/javascript',
	'.css': 'text/css',
	'.json': 'application/json',
};
/**
 * As strict as Obsidian allows. Scripts made from text are needed because that is how Obsidian
 * loads a plugin; nothing may come from, or go to, any other place.
 */
const POLICY = [
	"default-src 'none'",
	"script-src 'self' 'unsafe-eval'",
	"style-src 'self' 'unsafe-inline'",
	"img-src 'self' data: blob:",
	"font-src 'self'",
	"connect-src 'self'",
	"base-uri 'none'",
	"form-action 'none'",
].join('; ');

/** The workbench's page as one script, CodeMirror included: the plugin gets the same copy. */
async function bundleWorkbench() {
	const { outputFiles } = await esbuild.build({
		absWorkingDir: ROOT,
		entryPoints: ['workbench/page.ts'],
		bundle: true,
		format: 'iife',
		target: 'es2022',
		sourcemap: 'inline',
		write: false,
		logLevel: 'warning',
		plugins: [obsidianMembers],
	});
	return outputFiles[0].text;
}

/** Every text file of the sample vault, with what a file system knows of it. */
async function readVault() {
	const entries = await readdir(VAULT, { recursive: true, withFileTypes: true });
	const files = entries.filter((entry) => entry.isFile());
	return Promise.all(
		files.map(async (entry) => {
			const file = path.join(entry.parentPath ?? entry.path, entry.name);
			const { mtimeMs, birthtimeMs, size } = await stat(file);
			return {
				path: path.relative(VAULT, file).split(path.sep).join('/'),
				text: await readFile(file, 'utf8'),
				mtime: Math.round(mtimeMs),
				ctime: Math.round(birthtimeMs),
				size,
			};
		}),
	);
}

async function respond(url, bundle) {
	const { pathname } = new URL(url, 'http://localhost');
	if (pathname === '/workbench.js') return ['.js', await bundle];
	if (pathname === '/vault.json') return ['.json', JSON.stringify(await readVault())];
	const theme = /^\/theme\/([a-z-]+\.css)$/.exec(pathname);
	const file = theme ? `workbench/theme/${theme[1]}` : FILES[pathname];
	if (!file || (theme === null && !Object.hasOwn(FILES, pathname))) return null;
	return [path.extname(file), await readFile(path.join(ROOT, file))];
}

/**
 * Serves the workbench on a free port of this machine, or on the one that is asked for.
 * @param {{ port?: number }} [options]
 * @returns {Promise<{ url: string, close: () => Promise<void> }>}
 */
export async function startServer({ port = 0 } = {}) {
	const bundle = bundleWorkbench();
	bundle.catch(() => {});
	const server = createServer(async (request, response) => {
		try {
			const found = await respond(request.url ?? '/', bundle);
			if (!found) return response.writeHead(404).end();
			const [type, body] = found;
			response.writeHead(200, {
				'Content-Type': `${TYPES[type]}; charset=utf-8`,
				'Content-Security-Policy': POLICY,
				'Cache-Control': 'no-store',
			});
			response.end(body);
		} catch (error) {
			response.writeHead(500, { 'Content-Type': 'text/plain' }).end(String(error));
		}
	});
	await new Promise((resolve, reject) => {
		server.once('error', (error) => {
			const taken = error.code === 'EADDRINUSE';
			reject(taken ? new Error(`Port ${port} is in use by another program.`) : error);
		});
		server.listen(port, '127.0.0.1', resolve);
	});
	return {
		url: `http://127.0.0.1:${server.address().port}/`,
		close: () => new Promise((resolve) => server.close(() => resolve())),
	};
}
