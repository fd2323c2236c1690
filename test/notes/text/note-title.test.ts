import { expect, it } from 'vitest';
import { noteTitle, noteTitleBeside } from '../../../src/notes/text/note-title';

it('a note is called by its name, with its folders beside another of the same name', () => {
	expect(noteTitle('Lab/NAS.md')).toBe('NAS');
	expect(noteTitleBeside('Lab/NAS.md', ['Lab/Pi.md'])).toBe('NAS');
	expect(noteTitleBeside('Lab/NAS.md', ['NAS.md'])).toBe('Lab/NAS');
	expect(noteTitleBeside('NAS.md', ['Lab/NAS.md'])).toBe('NAS');
	// The same note on another line is no other note.
	expect(noteTitleBeside('Lab/NAS.md', ['Lab/NAS.md'])).toBe('NAS');
});
