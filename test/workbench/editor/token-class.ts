import { NodeProp, NodeType } from '@lezer/common';

/**
 * Obsidian's own addition to `@codemirror/language`: the classes of a node of its editor, separated
 * by spaces. The nodes' names here are these classes joined, so that each can answer for itself.
 */
export const tokenClassNodeProp = new NodeProp<string>();

const { prop } = NodeType.prototype;

NodeType.prototype.prop = function <T>(this: NodeType, asked: NodeProp<T>): T | undefined {
	const isOurs = (asked as NodeProp<unknown>) === tokenClassNodeProp;
	return (isOurs ? this.name.replace(/_/g, ' ') : prop.call(this, asked)) as T | undefined;
};
