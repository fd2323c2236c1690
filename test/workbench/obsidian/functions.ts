import moment from 'moment';
import type * as Obsidian from 'obsidian';
import { parse, stringify } from 'yaml';
import { sanitizeHTMLToDom } from '../dom/html';
import {
	editorEditorField,
	editorInfoField,
	editorLivePreviewField,
	livePreviewState,
} from '../editor/fields';
import {
	getFrontMatterInfo,
	parseFrontMatterAliases,
	parseFrontMatterEntry,
	parseFrontMatterStringArray,
	parseFrontMatterTags,
} from '../vault/frontmatter';
import { getLinkpath, parseLinktext, stripHeading, stripHeadingForLink } from '../vault/links';
import { getAllTags } from '../vault/metadata';
import { debounce } from './debounce';
import { addIcon, getIcon, getIconIds, removeIcon, setIcon } from './icons';
import { Platform, state } from './platform';
import { renderMatches, renderResults } from './search/highlight';
import { prepareFuzzySearch, prepareSimpleSearch, sortSearchResults } from './search/match';
import type { PartOfModule } from './shapes';
import { displayTooltip, setTooltip } from './tooltip';

export const API_VERSION = '1.13.1';

function compareVersions(a: string, b: string): number {
	const [x, y] = [a, b].map((version) => version.split('.').map(Number));
	for (let part = 0; part < 3; part++) {
		const difference = (x?.[part] ?? 0) - (y?.[part] ?? 0);
		if (difference) return difference;
	}
	return 0;
}

/** The module's values and functions, each checked against obsidian.d.ts. */
export const functions = {
	apiVersion: API_VERSION,
	Platform: Platform as typeof Obsidian.Platform,
	addIcon,
	debounce,
	displayTooltip,
	editorEditorField,
	editorInfoField,
	editorLivePreviewField,
	// The older name of editorInfoField.
	editorViewField: editorInfoField,
	getAllTags,
	getFrontMatterInfo,
	getIcon,
	getIconIds,
	getLanguage: () => state.language,
	getLinkpath,
	livePreviewState,
	moment: moment as unknown as typeof Obsidian.moment,
	normalizePath: (path: string) =>
		path
			.replace(/\u00a0|\u202f/g, ' ')
			.replace(/[\\/]+/g, '/')
			.replace(/^\/|\/$/g, '')
			.normalize() || '/',
	parseFrontMatterAliases,
	parseFrontMatterEntry,
	parseFrontMatterStringArray,
	parseFrontMatterTags,
	parseLinktext,
	parseYaml: (yaml: string) => parse(yaml) as unknown,
	prepareFuzzySearch,
	prepareSimpleSearch,
	removeIcon,
	renderMatches,
	renderResults,
	requestUrl: (): never => {
		throw new Error('workbench: requestUrl was called; nothing here may reach the network');
	},
	requireApiVersion: (version: string) => compareVersions(API_VERSION, version) >= 0,
	sanitizeHTMLToDom,
	setIcon,
	setTooltip,
	sortSearchResults,
	stringifyYaml: (value: unknown) => stringify(value),
	stripHeading,
	stripHeadingForLink,
} satisfies PartOfModule;
