import { isVariant } from '../variants';

/** Takes from the page what some of the web views that Obsidian runs in do not have. */
export function limitWebView(): void {
	if (isVariant('random', 'missing')) remove(Crypto.prototype, 'randomUUID');
	if (isVariant('pictures', 'missing')) {
		remove(window, 'ClipboardItem');
		remove(Clipboard.prototype, 'write');
	}
	if (isVariant('pictures', 'at-once')) allowClipboardAtOnce();
}

function remove(from: object, name: string): void {
	Object.defineProperty(from, name, { value: undefined, configurable: true });
}

/** WebKit lets a page write to the clipboard in the event that the user caused, and not after it. */
function allowClipboardAtOnce(): void {
	let now = false;
	const begin = () => {
		now = true;
		const channel = new MessageChannel();
		channel.port1.onmessage = () => {
			now = false;
			channel.port1.close();
		};
		channel.port2.postMessage(null);
	};
	for (const type of ['click', 'keydown', 'keyup', 'pointerup']) {
		window.addEventListener(type, begin, true);
	}
	const { write, writeText } = Clipboard.prototype;
	const denied = () => Promise.reject(new DOMException('Not allowed', 'NotAllowedError'));
	Clipboard.prototype.write = function (data) {
		return now ? write.call(this, data) : denied();
	};
	Clipboard.prototype.writeText = function (text) {
		return now ? writeText.call(this, text) : denied();
	};
}
