import { COMPOSE } from './compose';
import { CSV_TABLE } from './csv-table';
import { DOCKER_PS } from './docker-ps';
import { DOCKER_RUN } from './docker-run';
import { DOCKERFILE } from './dockerfile';
import { ETC_SERVICES } from './etc-services';
import type { Format } from './format';
import { KUBECTL_SERVICES } from './kubectl-services';
import { KUBERNETES } from './kubernetes';
import { MARKDOWN_TABLE } from './markdown-table';

/** All formats, in the order in which they are offered. Where two fit equally, the first is meant. */
export const FORMATS: readonly Format[] = [
	DOCKER_PS,
	COMPOSE,
	DOCKER_RUN,
	DOCKERFILE,
	KUBERNETES,
	KUBECTL_SERVICES,
	ETC_SERVICES,
	CSV_TABLE,
	MARKDOWN_TABLE,
];
