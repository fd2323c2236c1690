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
import { AFTER_PROTOCOL, TRANSPORT_RULES } from './transport';

export type { RuleContext, RuleHit } from './rule';

/** All rules; a number that several find is the first one's. */
export const RULES: readonly GuardedRule[] = [
	...TRANSPORT_RULES,
	...COMMAND_RULES,
	...ENGLISH_RULES,
	...CHINESE_RULES,
	AFTER_PROTOCOL,
	...ADDRESS_RULES,
	...NAMED_RULES,
	{ needs: /\d\s(?:is|are|was|were)\s|放行|占用|暴露|封/, find: stated },
	{ needs: NETWORK, find: several },
	{ needs: /forward|redirect|\bmap|映射|转发|轉發/i, find: transfers },
	{ needs: /[a-h][).、．]\s*\d/i, find: choices },
	{ needs: /(?:port|端口|埠).{0,24}[:：]/i, find: listed },
];
