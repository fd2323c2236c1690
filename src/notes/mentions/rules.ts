import { ADDRESS_RULES } from './address';
import { CHINESE_RULES } from './chinese';
import { COMMAND_RULES } from './command';
import { ENGLISH_RULES } from './english';
import { choices } from './choices';
import { listed } from './listed';
import { NAMED_RULES } from './named';
import { several, stated, transfers } from './network';
import type { GuardedRule } from './rule';
import { NETWORK } from './talk';
import { PROGRAM_RULES } from './program';
import { ranges, SPEAKS_OF_RANGES } from './ranges';
import { AFTER_PROTOCOL, TRANSPORT_RULES } from './transport';

export type { RuleContext, RuleHit } from './rule';

/** Rules of what says what it is; a number that several find is the first one's. */
export const RULES: readonly GuardedRule[] = [
	...TRANSPORT_RULES,
	...COMMAND_RULES,
	...ENGLISH_RULES,
	...CHINESE_RULES,
	AFTER_PROTOCOL,
	...ADDRESS_RULES,
	...PROGRAM_RULES,
];

/** Rules of words. Links are none, and have other numbers: these are given lines without them. */
export const WORD_RULES: readonly GuardedRule[] = [
	...NAMED_RULES,
	{ needs: /\d\s(?:is|are|was|were)\s|放行|占用|暴露|封/, find: stated },
	{ needs: NETWORK, find: several },
	{ needs: /forward|redirect|\bmap|映射|转发|轉發/i, find: transfers },
	{ needs: /[a-h][).、．]\s*\d/i, find: choices },
	{ needs: /(?:port|端口|埠).{0,24}[:：]/i, find: listed },
	{ needs: SPEAKS_OF_RANGES, find: ranges },
];
