import { BaseComponent, ValueComponent } from './controls/base';
import { ButtonComponent, ExtraButtonComponent } from './controls/button';
import { DropdownComponent, ToggleComponent } from './controls/choice';
import { ColorComponent } from './controls/color';
import { SettingGroup } from './controls/group';
import { ProgressBarComponent, SliderComponent } from './controls/number';
import { Setting } from './controls/setting';
import {
	AbstractTextComponent,
	SearchComponent,
	TextAreaComponent,
	TextComponent,
} from './controls/text';
import { FileManager } from '../vault/file-manager';
import { TAbstractFile, TFile, TFolder } from '../vault/files';
import { MetadataCache } from '../vault/metadata-cache';
import { Vault } from '../vault/vault';
import { BasesView } from './bases-view';
import { Component, MarkdownRenderChild } from './component';
import { Events } from './events';
import { EditableFileView, FileView, TextFileView } from './file-view';
import { functions } from './functions';
import { HoverPopover } from './hover-popover';
import { Keymap } from './keymap';
import { WorkspaceLeaf } from './leaf';
import { MarkdownRenderer } from './markdown-renderer';
import { MarkdownView } from './markdown-view';
import { Menu } from './menu';
import { MenuItem } from './menu-item';
import { Modal } from './modal';
import { Notice } from './notice';
import { Plugin } from './plugin';
import { Scope } from './scope';
import { PluginSettingTab, SettingTab } from './setting-tab';
import type { InstancesOfModule, PartOfModule } from './shapes';
import { EditorSuggest } from './suggest/editor-suggest';
import { FuzzySuggestModal } from './suggest/fuzzy-suggest-modal';
import { AbstractInputSuggest } from './suggest/input-suggest';
import { PopoverSuggest } from './suggest/popover-suggest';
import { SuggestModal } from './suggest/suggest-modal';
import { ItemView, View } from './view';
import { Workspace } from './workspace';

/** Classes that plugins extend or make objects of, checked with their constructors. */
const classes = {
	AbstractTextComponent,
	BaseComponent,
	BasesView,
	ButtonComponent,
	ColorComponent,
	Component,
	DropdownComponent,
	EditableFileView,
	EditorSuggest,
	Events,
	ExtraButtonComponent,
	FileView,
	FuzzySuggestModal,
	HoverPopover,
	ItemView,
	Keymap,
	MarkdownRenderChild,
	MarkdownView,
	Menu,
	Modal,
	Notice,
	Plugin,
	PluginSettingTab,
	PopoverSuggest,
	ProgressBarComponent,
	Scope,
	SearchComponent,
	Setting,
	SettingGroup,
	SettingTab,
	SliderComponent,
	SuggestModal,
	TextAreaComponent,
	TextComponent,
	TextFileView,
	ToggleComponent,
	ValueComponent,
	View,
} satisfies PartOfModule;

const hosts = {
	FileManager,
	MetadataCache,
	TAbstractFile,
	TFile,
	TFolder,
	Vault,
	Workspace,
	WorkspaceLeaf,
} satisfies InstancesOfModule;

/** The disk of a desktop: plugins ask whether the vault's adapter is one. Here it is as on a phone. */
class FileSystemAdapter {}

/**
 * What is checked in a file of its own, cannot be made by a plugin, or has a protected member, which
 * no class but Obsidian's own could have the shape of.
 */
const others = { AbstractInputSuggest, MarkdownRenderer, MenuItem, FileSystemAdapter };

const provided: Readonly<Record<string, unknown>> = {
	...functions,
	...classes,
	...hosts,
	...others,
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
