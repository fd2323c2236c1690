import type * as Obsidian from 'obsidian';
import { parse, stringify } from 'yaml';
import { editorEditorField, editorInfoField, editorLivePreviewField } from '../editor/fields';
import { renderInto } from '../markdown/render';
import { Component, MarkdownRenderChild } from './component';
import { Events } from './events';
import { TAbstractFile, TFile, TFolder } from './files';
import { addIcon, getIcon, getIconIds, setIcon } from './icons';
import { WorkspaceLeaf } from './leaf';
import { MarkdownView } from './markdown-view';
import { Modal } from './modal';
import { Notice } from './notice';
import { Platform, state } from './platform';
import { Plugin } from './plugin';
import { Scope } from './scope';
import { SuggestModal } from './suggest-modal';
import { Vault } from './vault';
import { ItemView, View } from './view';
import { Workspace } from './workspace';

/** A class that may have fewer members than Obsidian's, but none of another shape. */
type PartOf<T> = T extends abstract new (...parameters: infer P) => infer Instance
	? abstract new (...parameters: P) => { [Key in keyof Instance]?: Instance[Key] }
	: T;

/** As many of the module's members as one likes, each of the shape that obsidian.d.ts gives it. */
type PartOfModule = { readonly [Key in keyof typeof Obsidian]?: PartOf<(typeof Obsidian)[Key]> };

/** Classes that Obsidian alone makes objects of: how they are made is the host's business. */
type InstancesOfModule = {
	readonly [Key in keyof typeof Obsidian]?: (typeof Obsidian)[Key] extends abstract new (
		...parameters: never
	) => infer Instance
		? abstract new (...parameters: never) => { [Member in keyof Instance]?: Instance[Member] }
		: never;
};

const API_VERSION = '1.13.1';

const MarkdownRenderer = {
	async render(
		app: Obsidian.App,
		markdown: string,
		el: HTMLElement,
		sourcePath: string,
		component: Obsidian.Component,
	): Promise<void> {
		await renderInto(markdown, el, {
			vault: app.vault as unknown as Vault,
			sourcePath,
			component: component as unknown as Component,
			sectionInfo: () => null,
		});
	},
};

/** Values and functions, checked against obsidian.d.ts. */
const values = {
	apiVersion: API_VERSION,
	Platform: Platform as typeof Obsidian.Platform,
	addIcon,
	editorEditorField,
	editorInfoField,
	editorLivePreviewField,
	getIcon,
	getIconIds,
	getLanguage: () => state.language,
	normalizePath: (path: string) =>
		path
			.replace(/[\\/]+/g, '/')
			.replace(/^\/|\/$/g, '')
			.replace(/\u00a0/g, ' ')
			.normalize() || '/',
	parseYaml: (yaml: string) => parse(yaml) as unknown,
	stringifyYaml: (value: unknown) => stringify(value),
	requireApiVersion: (version: string) => compareVersions(API_VERSION, version) >= 0,
	setIcon,
	setTooltip: (el: HTMLElement, tooltip: string) => el.setAttr('aria-label', tooltip),
} satisfies PartOfModule;

/** Classes that plugins extend or make objects of, checked with their constructors. */
const classes = {
	Component,
	Events,
	ItemView,
	MarkdownRenderChild,
	MarkdownView,
	Modal,
	Notice,
	Plugin,
	Scope,
	SuggestModal,
	View,
} satisfies PartOfModule;

const hosts = {
	TAbstractFile,
	TFile,
	TFolder,
	Vault,
	Workspace,
	WorkspaceLeaf,
} satisfies InstancesOfModule;

const provided: Readonly<Record<string, unknown>> = {
	...values,
	...classes,
	...hosts,
	MarkdownRenderer,
};

/** What `require('obsidian')` gives; a member that is not here throws and names itself. */
export const obsidianModule: unknown = new Proxy(provided, {
	get(target, name) {
		if (typeof name !== 'string' || name in target || name === '__esModule') {
			return Reflect.get(target, name) as unknown;
		}
		throw new Error(`workbench: obsidian.${name} is not provided`);
	},
});

function compareVersions(a: string, b: string): number {
	const [x, y] = [a, b].map((version) => version.split('.').map(Number));
	for (let part = 0; part < 3; part++) {
		const difference = (x?.[part] ?? 0) - (y?.[part] ?? 0);
		if (difference) return difference;
	}
	return 0;
}
