import type { Format } from '../../formats/format';
import type { Messages } from '../../i18n';

/** What a format is called in the reader's language. */
export function formatName({ id, name }: Pick<Format, 'id' | 'name'>, t: Messages): string {
	return t.import.formatNames[id] ?? name;
}
