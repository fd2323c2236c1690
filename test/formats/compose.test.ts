import { describe, expect, it } from 'vitest';
import { fixture, told } from './support/told';

describe('Docker Compose', () => {
	it('reads every form of a published port', () => {
		expect(told(fixture('compose-forms.txt'), 'compose')).toEqual([
			'6 merged *:5000->5000/tcp',
			'14 random-port',
			'15 short *:8080->80/tcp',
			'16 short 127.0.0.1:8001->8001/tcp',
			'17 random-port',
			'18 short *:3000-3005->3000/tcp',
			'19 short *:9090-9091->8080/tcp',
			'20 short *:49100->22/tcp',
			'21 short *:22->22/tcp',
			'22 short *:6060->6060/udp',
			'23 short ::1:6000->6000/tcp',
			'24 short *:6001->6001/tcp',
			'25 random-port',
			'26 other-protocol',
			'27 bad-port',
			'28 bad-address',
			'29 not-understood',
			'31 unpublished',
			'32 unpublished',
			'37 long *:8082->80/tcp',
			'43 long 192.168.1.2:53->53/udp',
			'46 random-port',
			'47 long *:8443->443/tcp',
			'48 long *:7000-7002->7000/tcp',
			'50 flow *:8083->80/tcp',
			'50 flow *:8084->80/tcp',
			'51 flow *:8085->80/tcp',
			'55 variables *:8086->80/tcp',
			'56 variables *:8087->80/tcp',
			'57 unset-variable',
			'58 unset-variable',
			'59 unset-variable',
			'60 variables *:8088->80/tcp',
			'61 variables *:8089/tcp',
			'62 variables 127.0.0.1:8090->80/tcp',
			'75 base *:5001->5001/tcp',
			'75 child *:5001->5001/tcp',
			'75 grandchild *:5001->5001/tcp',
			'80 child *:5002->5002/tcp',
			'80 grandchild *:5002->5002/tcp',
			'87 loop *:5003->5003/tcp',
			'90 host-network',
			'93 not-understood',
		]);
	});

	it('reads files of the first version', () => {
		expect(told(fixture('compose-old.txt'), 'compose')).toEqual([
			'6 web *:8000->8000/tcp',
			'7 web *:49100->22/tcp',
			'11 unpublished',
			'14 host-network',
		]);
	});

	it('reads a file as people write them', () => {
		expect(told(fixture('compose-shop.txt'), 'compose')).toEqual([
			'10 traefik *:80->80/tcp',
			'11 traefik *:443->443/tcp',
			'12 traefik 127.0.0.1:8080->8080/tcp',
			'24 db *:3306->3306/tcp',
		]);
	});

	it('reads a file that begins with a mark, and one with the spaces of a web page', () => {
		const text = 'services:\n  web:\n    image: x\n    ports: ["8080:80"]\nvolumes:\n  a:';
		expect(told(`\ufeff${text}`, 'compose')).toEqual(['4 web *:8080->80/tcp']);
		expect(told(text.replace(/ {2}/g, '\u00a0 '), 'compose')).toEqual(['4 web *:8080->80/tcp']);
	});

	it('reads a single service, whose name has not been copied', () => {
		const text = '    image: x\n    container_name: one\n    ports:\n    - 80:80';
		expect(told(text, 'compose')).toEqual(['4 one *:80->80/tcp']);
	});

	it('leaves out the ports of a service on the network of the host', () => {
		const text = 'services:\n  a:\n    network_mode: "host"\n    ports: ["80:80"]';
		expect(told(text, 'compose')).toEqual(['3 host-network', '4 host-network']);
	});

	it('says which lines have no place in the file', () => {
		const text = 'services:\n  a: {image: x}\nweb:\n  ports: ["80:80"]\nvolumes: {}\nsome text';
		expect(told(text, 'compose')).toEqual([
			'3 not-understood',
			'4 not-understood',
			'6 not-understood',
		]);
	});
});
