// The workbench's server: the page, its bundle, a built plugin and a vault, on loopback only.
import { createHash } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import { createServer } from 'node:http';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import esbuild from 'esbuild';
import { obsidianMembers } from '../build/obsidian-members.mjs';
import { readVault } from './read-vault.mjs';
import { watchProject } from './watch.mjs';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const VAULT = path.join(ROOT, 'test/vault');

/** Nothing is served but the page, the theme's files, and these of the plugin. */
const PAGE = 'test/workbench/index.html';
const PLUGIN = /^\/plugin\/(main\.js|manifest\.json|styles\.css)$/;
const THEME = /^\/theme\/([a-z-]+\.css)$/;
const TYPES = {
	'.html': 'text/html',
	'.js': 'text/javascript',
	'.css': 'text/css',
	'.json': 'application/json',
};
/**
 * As strict as hosting a plugin allows. Scripts made from text are needed because that is how Obsidian
 * loads a plugin; nothing may come from, or go to, any other place. What has no line of its own
 * (frames, fonts, media, objects, manifests) is not allowed at all.
 */
const policy = (workers) =>
	[
		"default-src 'none'",
		"script-src 'self' 'unsafe-eval'",
		"style-src 'self' 'unsafe-inline'",
		// The page's empty icon, and the picture of a host that is copied.
		'img-src data:',
		"connect-src 'self'",
		// Without a line of its own, workers would be allowed what scripts are.
		`worker-src ${workers}`,
		// These do not fall back on the first line.
		"base-uri 'none'",
		"form-action 'none'",
		"frame-ancestors 'none'",
	].join('; ');
const HEADERS = {
	// A browser asks each time, and is sent what it has not got yet.
	'Cache-Control': 'no-cache',
	'Referrer-Policy': 'no-referrer',
	'X-Content-Type-Options': 'nosniff',
};

/** What the page runs while the project is watched. */
const RELOAD = "new EventSource('/changes').addEventListener('message', () => location.reload());";
const RELOAD_TAG = '<script src="/reload.js"></script>\n\t</body>';

/**
 * The workbench's page as one script, CodeMirror included: the plugin gets the same copy. While
 * somebody works on it the script says where each line comes from; otherwise it is small.
 */
async function bundleWorkbench(watched) {
	const { outputFiles } = await esbuild.build({
		absWorkingDir: ROOT,
		entryPoints: ['test/workbench/page.ts'],
		bundle: true,
		format: 'iife',
		target: 'es2022',
		sourcemap: watched ? 'inline' : false,
		minifyWhitespace: !watched,
		minifySyntax: !watched,
		write: false,
		logLevel: 'warning',
		plugins: [obsidianMembers],
	});
	return outputFiles[0].text;
}

/** A style sheet with those that it imports in their places: one file to ask for, not seventeen. */
async function withImports(file) {
	const text = await readFile(file, 'utf8').catch(() => null);
	if (text === null) return null;
	const parts = text.split(/@import '([a-z-]+\.css)';/);
	const read = (part, at) =>
		at % 2 ? readFile(path.join(path.dirname(file), part), 'utf8') : part;
	return (await Promise.all(parts.map(read))).join('');
}

/** The path of an address, without its query. */
function pathOf(address) {
	try {
		return new URL(address, 'http://localhost').pathname;
	} catch {
		return '';
	}
}

/** The files served, and the pages that listen for changes. */
class Site {
	listeners = new Set();

	constructor({ watch, plugin, isGuest, vault }) {
		this.watched = watch;
		this.plugin = plugin ?? ROOT;
		this.vault = vault ?? VAULT;
		this.headers = {
			...HEADERS,
			// Our plugin has no workers; others make theirs from text.
			'Content-Security-Policy': policy(isGuest ? 'blob:' : "'none'"),
		};
		this.setup = {
			isGuest,
			vaultName: vault ? path.basename(vault) : 'Sample vault',
		};
		this.bundle();
	}

	bundle() {
		this.script = bundleWorkbench(this.watched);
		// Whoever requests the script receives the error; nobody else has to handle it.
		this.script.catch(() => {});
	}

	changed({ workbench }) {
		if (workbench) this.bundle();
		for (const response of this.listeners) response.write('data: changed\n\n');
	}

	listen(response) {
		response.writeHead(200, {
			'Content-Type': 'text/event-stream',
			'Cache-Control': 'no-store',
		});
		response.write(': listening\n\n');
		this.listeners.add(response);
		response.on('close', () => this.listeners.delete(response));
	}

	/** The kind of file at a path and its text, or null where there is none. */
	async find(pathname) {
		if (pathname === '/workbench.js') return ['.js', await this.script];
		if (pathname === '/vault.json')
			return ['.json', JSON.stringify(await readVault(this.vault))];
		if (pathname === '/setup.json') return ['.json', JSON.stringify(this.setup)];
		if (pathname === '/reload.js' && this.watched) return ['.js', RELOAD];
		const file = this.fileAt(pathname);
		if (THEME.test(pathname)) {
			const sheet = await withImports(file);
			return sheet === null ? null : ['.css', sheet];
		}
		const text = file && (await readFile(file, 'utf8').catch(() => null));
		if (typeof text !== 'string') return null;
		const page = this.watched && pathname === '/';
		return [path.extname(file), page ? text.replace('</body>', RELOAD_TAG) : text];
	}

	/** The file of the disk that a path stands for. */
	fileAt(pathname) {
		if (pathname === '/') return path.join(ROOT, PAGE);
		const [, theme] = THEME.exec(pathname) ?? [];
		if (theme) return path.join(ROOT, 'test/workbench/theme', theme);
		const [, part] = PLUGIN.exec(pathname) ?? [];
		if (part) return path.join(this.plugin, part);
		const isData = pathname === '/plugin/data.json' && this.setup.isGuest;
		return isData ? path.join(this.plugin, 'data.json') : null;
	}

	async answer(request, response) {
		if (!['GET', 'HEAD'].includes(request.method)) {
			return response.writeHead(405, { Allow: 'GET, HEAD' }).end();
		}
		const pathname = pathOf(request.url);
		if (pathname === '/changes' && this.watched) return this.listen(response);
		const found = await this.find(pathname);
		if (!found) return response.writeHead(404).end();
		const [type, text] = found;
		const tag = `"${createHash('sha1').update(text).digest('base64')}"`;
		const headers = { ETag: tag, ...this.headers };
		if (request.headers['if-none-match'] === tag) return response.writeHead(304, headers).end();
		response.writeHead(200, { 'Content-Type': `${TYPES[type]}; charset=utf-8`, ...headers });
		return response.end(text);
	}
}

/** Why a port could not be had, and what to do about it. */
function explain(error, port) {
	if (error.code === 'EADDRINUSE') {
		return new Error(
			`Port ${port}/tcp on 127.0.0.1 is in use: another program listens there already. ` +
				'Leave PORT out to get a free one, or see who it is:\n' +
				`  Linux    ss -ltnp 'sport = :${port}'\n` +
				`  macOS    lsof -nP -iTCP:${port} -sTCP:LISTEN\n` +
				`  Windows  netstat -ano | findstr :${port}`,
		);
	}
	if (error.code === 'EACCES') {
		return new Error(
			`Port ${port}/tcp may not be used by you: ports below 1024 belong to the system. ` +
				'Leave PORT out to get a free one.',
		);
	}
	return error;
}

async function check(folder, file, what) {
	if (folder === undefined) return;
	const found = await stat(path.join(folder, file)).catch(() => null);
	if (!found)
		throw new Error(`${folder} is not ${what}: there is no ${path.join(folder, file)}.`);
}

/**
 * Serves the workbench on a free port of this machine, or on the one that is asked for. Watching,
 * it builds the plugin anew when its source changes, and has the open pages load themselves again.
 * Another built plugin can be hosted instead of this one, and another folder opened as the vault;
 * both are folders of the disk that are only read. `isGuest: false` hosts another build of this one.
 * @param {{ port?: number, watch?: boolean, plugin?: string, isGuest?: boolean, vault?: string }} [options]
 * @returns {Promise<{ url: string, close: () => Promise<void> }>}
 */
export async function startServer({
	port = 0,
	watch = false,
	plugin,
	isGuest = plugin !== undefined,
	vault,
} = {}) {
	await check(plugin, 'main.js', 'a built plugin');
	await check(plugin, 'manifest.json', 'a built plugin');
	await check(vault, '.', 'a vault');
	const site = new Site({ watch, plugin, isGuest, vault });
	const server = createServer((request, response) => {
		site.answer(request, response).catch((error) => {
			response.writeHead(500, { 'Content-Type': 'text/plain' }).end(String(error));
		});
	});
	await new Promise((resolve, reject) => {
		server.once('error', (error) => reject(explain(error, port)));
		server.listen(port, '127.0.0.1', resolve);
	});
	const stopWatching = watch ? watchProject((what) => site.changed(what)) : () => {};
	return {
		url: `http://127.0.0.1:${server.address().port}/`,
		close: () => {
			stopWatching();
			return new Promise((resolve) => {
				server.close(() => resolve());
				// A page that waits for changes would keep the server up.
				server.closeAllConnections();
			});
		},
	};
}
