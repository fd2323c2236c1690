/** What the page has been told to be. */
export const state = { language: 'en', phone: false, tablet: false };

const isMobile = () => state.phone || state.tablet;

/** Obsidian's Platform, as far as a page can be one. */
export const Platform = {
	get isDesktop() {
		return !isMobile();
	},
	get isMobile() {
		return isMobile();
	},
	isDesktopApp: false,
	isMobileApp: false,
	isIosApp: false,
	isAndroidApp: false,
	get isPhone() {
		return state.phone;
	},
	get isTablet() {
		return state.tablet;
	},
	isMacOS: navigator.userAgent.includes('Mac'),
	isWin: navigator.userAgent.includes('Windows'),
	isLinux: navigator.userAgent.includes('Linux'),
	isSafari: false,
	resourcePathPrefix: '',
};
