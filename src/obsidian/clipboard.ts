import { Notice } from 'obsidian';
import type { Messages } from '../i18n';

/** Puts a text on the clipboard. Rejects where that is not allowed, or where there is no clipboard. */
export async function copyText(text: string): Promise<void> {
	await activeWindow.navigator.clipboard.writeText(text);
}

/**
 * Puts a picture, given as SVG, on the clipboard as PNG. Nothing is fetched: the picture is in the
 * address itself. Rejects where the clipboard takes no pictures, as on some phones.
 */
export async function copyPicture(svg: string): Promise<void> {
	// At once, with a promise of the picture: WebKit allows it only in the click itself.
	const { clipboard } = activeWindow.navigator;
	const picture = drawPicture(svg);
	try {
		await clipboard.write([new ClipboardItem({ 'image/png': picture })]);
	} catch (error) {
		if (isDenied(error)) throw error;
		// An older web view takes no promises.
		await clipboard.write([new ClipboardItem({ 'image/png': await picture })]);
	}
}

/** The error may come from another window, which has classes of its own. */
function isDenied(error: unknown): boolean {
	return error instanceof Object && 'name' in error && error.name === 'NotAllowedError';
}

async function drawPicture(svg: string): Promise<Blob> {
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
	return blob;
}

/** Copies, and says how it went. */
export async function notifyCopied(
	copy: () => Promise<void>,
	done: string,
	{ actions: t }: Messages,
): Promise<void> {
	try {
		await copy();
		new Notice(done);
	} catch (error) {
		new Notice(isDenied(error) ? t.copyDenied : t.copyFailed);
	}
}
