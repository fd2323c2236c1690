/** What the page has been told to be. */
export const state = { language: 'en', phone: false };

/** Obsidian's Platform, as far as a page can be one. */
export const Platform = {
	get isDesktop() {
		return !state.phone;
	},
	get isMobile() {
		return state.phone;
	},
	isDesktopApp: false,
	isMobileApp: false,
	isIosApp: false,
	isAndroidApp: false,
	get isPhone() {
		return state.phone;
	},
	isTablet: false,
	isMacOS: navigator.userAgent.includes('Mac'),
	isWin: navigator.userAgent.includes('Windows'),
	isLinux: navigator.userAgent.includes('Linux'),
	isSafari: false,
	resourcePathPrefix: '',
};
