import type { ApiFitPort, ApiV1 } from '../../../types/port-explorer';
import { readParts } from '../../formats/read-parts';
import { runToEnd } from '../../lib/run-to-end';
import { systemOf } from '../../notes/checks/check-listeners';
import { checkFit, type FitPort } from '../../notes/fit/fit';
import { wantedPorts } from '../../notes/fit/planned';
import { readContextOf } from '../../notes/import/read-context';
import type { VaultHost, VaultListener } from '../../notes/index/vault-index';
import type { Registry } from '../../registry/registry';
import { textOf, toApiListener } from './api-vault';

type FitOptions = NonNullable<Parameters<ApiV1['fit']>[1]>;

/** What the notes read so far say. */
interface KnownVault {
	readonly listeners: readonly VaultListener[];
	readonly hosts: readonly VaultHost[];
	readonly isComplete: boolean;
}

/** Which ports a configuration asks for, and whether they're free by the vault's notes. */
export function fitForApi(
	text: unknown,
	{ host }: FitOptions,
	vault: KnownVault,
	registry: Registry,
): ApiFitPort[] {
	const words = textOf(text);
	const wanted = wantedPorts(words, runToEnd(readParts(words, readContextOf(registry))));
	const name = textOf(host);
	const system = systemOf(name, vault.hosts);
	const { listeners, isComplete } = vault;
	return checkFit(wanted, { listeners, host: name, system, registry }).map((each) =>
		toApiFitPort(each, isComplete),
	);
}

function toApiFitPort({ wanted, verdict, next }: FitPort, isComplete: boolean): ApiFitPort {
	const { protocol, address, first, last, service, line } = wanted;
	const by = verdict.kind === 'taken' || verdict.kind === 'own' ? verdict.by : [];
	return {
		protocol,
		address,
		port: first,
		...(last !== first && { endPort: last }),
		service,
		line,
		// A note that hasn't been read yet may have it.
		verdict: verdict.kind === 'free' && !isComplete ? 'unknown' : verdict.kind,
		by: by.map(toApiListener),
		...(next !== undefined && isComplete && { next }),
	};
}
