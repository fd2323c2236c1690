/** The port quiz, in English. */
export const enQuiz = {
	command: 'Practise ports',
	title: 'Practise ports',
	set: 'Ports',
	direction: 'Questions',
	sets: {
		exam: 'Exam essentials',
		web: 'Web',
		mail: 'Mail',
		databases: 'Databases',
		'remote-access': 'Remote access',
		note: 'Ports in this note',
		hosts: 'Ports of my hosts',
		own: 'Custom list',
	},
	directions: {
		mixed: 'Mixed',
		'number-to-service': 'Number to service',
		'service-to-number': 'Service to number',
		transport: 'TCP, UDP or both',
		encrypted: 'Encrypted or newer port',
		class: 'Port class',
		delivery: 'Where does the packet go?',
	},
	start: 'Start',
	again: 'Another round',
	next: 'Next question',
	finish: 'Finish round',
	empty: 'No questions for these ports yet. Choose other ports.',
	round: (count: string) => (count === '1' ? '1 question' : `${count} questions`),
	due: (count: string) => `${count} due`,
	progress: (at: string, count: string) => `Question ${at} of ${count}`,
	keys: 'Press a number to answer, then Enter to continue.',
	right: 'Correct.',
	wrong: (answer: string) => `Not quite. The answer is: ${answer}.`,
	rightMark: 'correct answer',
	wrongMark: 'your answer',
	result: (right: string, count: string, due: string) =>
		`${right} of ${count} correct. Due by the end of tomorrow: ${due}.`,
	ask: {
		numberToService: {
			common: (port: string) => `Which service commonly uses port ${port}?`,
			assigned: (port: string) => `Which service is port ${port} assigned to by IANA?`,
			own: (port: string) => `What do you run on port ${port}?`,
		},
		serviceToNumber: {
			common: (name: string) => `Which port does ${name} commonly use?`,
			assigned: (name: string) => `Which port did IANA assign to ${name}?`,
			own: (name: string) => `Which port do you run ${name} on?`,
		},
		transport: {
			common: (name: string, port: string) =>
				`Does ${name} on port ${port} usually use TCP, UDP or both?`,
			assigned: (name: string, port: string) =>
				`IANA assigned port ${port} to ${name}. For TCP, UDP or both?`,
			own: (name: string, port: string) =>
				`Does your ${name} on port ${port} use TCP, UDP or both?`,
		},
		encrypted: (name: string, port: string) =>
			`${name} commonly uses port ${port}. Which encrypted or newer port should you use instead?`,
		class: (port: string) => `Which class does port ${port} belong to?`,
		delivery: (protocol: string, from: string, to: string) =>
			`A ${protocol} packet from ${from} arrives for ${to}. Who receives it?`,
	},
	listens: (name: string, where: string) => `${name} listens on ${where}`,
	transports: { tcp: 'TCP only', udp: 'UDP only', both: 'Both TCP and UDP' },
	outcomes: {
		refused: 'Nobody: the host replies with a reset (RST)',
		unreachable: 'Nobody: the host replies with ICMP "port unreachable"',
		'not-sent': 'Nobody: the packet never reaches the host',
	},
	explain: {
		common: (port: string, name: string, purpose: string) =>
			`Port ${port} is commonly used by ${name}: ${purpose}.`,
		runs: (port: string, names: string, hosts: string) =>
			`You run ${names} on port ${port} (${hosts}).`,
		own: (port: string, label: string) => `You call port ${port} "${label}".`,
		assigned: (port: string, names: string) => `IANA assigned port ${port} to ${names}.`,
		unassigned: (port: string) => `IANA hasn't assigned port ${port} to a service.`,
		classOf: (port: string, range: string) => `Port ${port}: ${range}.`,
	},
	take: 'Flashcards and progress',
	flashcards: 'Copy for Spaced Repetition',
	anki: 'Copy for Anki',
	training: 'Copy progress as JSON',
};
