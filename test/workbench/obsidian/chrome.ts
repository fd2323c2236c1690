/** Where a plugin's buttons and texts in the window's frame go; set when the frame is built. */
export const chrome = {
	ribbon: undefined as HTMLElement | undefined,
	status: undefined as HTMLElement | undefined,
};
