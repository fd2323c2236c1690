/** The trainer for ports, in English. */
export const enQuiz = {
	command: 'Practise ports',
	title: 'Practise ports',
	set: 'Ports',
	direction: 'Questions',
	sets: {
		exam: 'Exam core',
		web: 'Web',
		mail: 'Mail',
		databases: 'Databases',
		'remote-access': 'Remote access',
		note: 'Ports in this note',
		hosts: 'Ports of my hosts',
		own: 'Own list',
	},
	directions: {
		mixed: 'Some of everything',
		'number-to-service': 'From number to service',
		'service-to-number': 'From service to number',
		transport: 'TCP, UDP or both',
		encrypted: 'Encrypted counterpart',
		class: 'Which class',
		delivery: 'Where does the packet go?',
	},
	start: 'Start',
	again: 'Another round',
	next: 'Next question',
	finish: 'End of round',
	empty: 'There is nothing here to ask about yet.',
	round: (count: string) => (count === '1' ? '1 question' : `${count} questions`),
	due: (count: string) => `${count} due now`,
	progress: (at: string, count: string) => `Question ${at} of ${count}`,
	keys: 'Press the number of your answer, then Enter.',
	right: 'Right.',
	wrong: (answer: string) => `Not quite. Right is: ${answer}.`,
	rightMark: 'right answer',
	wrongMark: 'your answer',
	result: (right: string, count: string, due: string) =>
		`${right} of ${count} right. Due by tomorrow: ${due}.`,
	ask: {
		numberToService: {
			common: (port: string) => `Which service commonly uses port ${port}?`,
			assigned: (port: string) => `Which service has IANA assigned port ${port} to?`,
		},
		serviceToNumber: {
			common: (name: string) => `Which port does ${name} commonly use?`,
			assigned: (name: string) => `Which port has IANA assigned to ${name}?`,
		},
		transport: {
			common: (name: string, port: string) =>
				`Does ${name} on port ${port} commonly use TCP, UDP or both?`,
			assigned: (name: string, port: string) =>
				`IANA has assigned port ${port} to ${name}. On TCP, UDP or both?`,
		},
		encrypted: (name: string, port: string) =>
			`${name} commonly uses port ${port}. Which port is the encrypted or newer one to use instead?`,
		class: (port: string) => `Which class is port ${port} in?`,
		delivery: (protocol: string, from: string, to: string) =>
			`A ${protocol} packet from ${from} arrives for ${to}. Who gets it?`,
	},
	listens: (name: string, where: string) => `${name} listens on ${where}`,
	transports: { tcp: 'TCP only', udp: 'UDP only', both: 'Both TCP and UDP' },
	outcomes: {
		refused: 'Nobody: the host answers with a reset (RST)',
		unreachable: 'Nobody: the host answers with ICMP "port unreachable"',
		'not-sent': 'Nobody: it never gets to the host',
	},
	explain: {
		common: (port: string, name: string, purpose: string) =>
			`Port ${port} is commonly used by ${name}: ${purpose}.`,
		assigned: (port: string, names: string) => `IANA has assigned port ${port} to ${names}.`,
		unassigned: (port: string) => `IANA has assigned port ${port} to no service.`,
		classOf: (port: string, range: string) => `Port ${port}: ${range}.`,
	},
	take: 'Flashcards and progress',
	flashcards: 'Copy for Spaced Repetition',
	anki: 'Copy for Anki',
	training: 'Copy progress as JSON',
};
