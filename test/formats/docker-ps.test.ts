import { describe, expect, it } from 'vitest';
import { fixture, told } from './support/told';

describe('lists of containers', () => {
	it('reads the table', () => {
		expect(told(fixture('docker-ps-table.txt'), 'docker-ps')).toEqual([
			'2 web 0.0.0.0:8080->80/tcp',
			'2 web :::8080->80/tcp',
			'2 unpublished',
			'3 db 127.0.0.1:5432->5432/tcp',
			'4 media 0.0.0.0:1900->1900/udp',
			'4 media 0.0.0.0:3000-3002->3000/tcp',
			'4 media ::1:9000->9000/tcp',
			'5 unpublished',
		]);
	});

	it('puts rows together that a terminal has broken', () => {
		expect(told(fixture('docker-ps-wrapped.txt'), 'docker-ps')).toEqual([
			'3 web 0.0.0.0:8080->80/tcp',
			'3 web :::8080->80/tcp',
			'3 unpublished',
			'5 db 127.0.0.1:5432->5432/tcp',
			'7 media 0.0.0.0:1900->1900/udp',
			'7 media 0.0.0.0:3000-3002->3000/tcp',
			'7 media ::1:9000->9000/tcp',
			'9 unpublished',
		]);
	});

	it('reads some of the columns', () => {
		expect(told(fixture('docker-ps-names.txt'), 'docker-ps')).toEqual([
			'2 web 0.0.0.0:8080->80/tcp',
			'2 web :::8080->80/tcp',
			'2 unpublished',
			'3 db 127.0.0.1:5432->5432/tcp',
			'4 media 0.0.0.0:1900->1900/udp',
			'4 media 0.0.0.0:3000-3002->3000/tcp',
			'4 media ::1:9000->9000/tcp',
			'5 unpublished',
		]);
	});

	it('knows the network of the host', () => {
		expect(told(fixture('docker-ps-networks.txt'), 'docker-ps')).toEqual([
			'2 web 0.0.0.0:8080->80/tcp',
			'2 web :::8080->80/tcp',
			'2 unpublished',
			'3 db 127.0.0.1:5432->5432/tcp',
			'4 media 0.0.0.0:1900->1900/udp',
			'4 media 0.0.0.0:3000-3002->3000/tcp',
			'4 media ::1:9000->9000/tcp',
			'5 unpublished',
			'6 host-network',
		]);
	});

	it('reads lines of JSON', () => {
		expect(told(fixture('docker-ps-json.txt'), 'docker-ps')).toEqual([
			'1 web 0.0.0.0:8080->80/tcp',
			'1 web :::8080->80/tcp',
			'1 unpublished',
			'2 db 127.0.0.1:5432->5432/tcp',
			'3 media 0.0.0.0:1900->1900/udp',
			'3 media 0.0.0.0:3000-3002->3000/tcp',
			'3 media ::1:9000->9000/tcp',
			'4 unpublished',
		]);
	});

	it('reads docker compose ps', () => {
		expect(told(fixture('docker-ps-compose-two.txt'), 'docker-ps')).toEqual([
			'3 shop-api-1 0.0.0.0:3000->3000/tcp',
			'3 shop-api-1 :::3000->3000/tcp',
			'4 unpublished',
			'5 shop-proxy-1 0.0.0.0:80->80/tcp',
			'5 shop-proxy-1 :::80->80/tcp',
			'5 shop-proxy-1 0.0.0.0:443->443/tcp',
			'5 shop-proxy-1 :::443->443/tcp',
			'5 shop-proxy-1 0.0.0.0:443->443/udp',
			'5 shop-proxy-1 :::443->443/udp',
			'5 unpublished',
		]);
	});

	it('reads the cells that the first docker-compose has broken', () => {
		expect(told(fixture('docker-ps-compose-one.txt'), 'docker-ps')).toEqual([
			'3 proj_db_1 0.0.0.0:5432->5432/tcp',
			'4 proj_web_1 0.0.0.0:443->443/tcp',
			'4 proj_web_1 :::443->443/tcp',
			'4 proj_web_1 0.0.0.0:80->80/tcp',
			'4 proj_web_1 :::80->80/tcp',
		]);
	});

	it('reads podman ps, with an empty cell', () => {
		expect(told(fixture('docker-ps-podman.txt'), 'docker-ps')).toEqual([
			'2 site 0.0.0.0:8081->80/tcp',
			'3 login 127.0.0.1:8180->8080/tcp',
			'3 unpublished',
			'4 pihole 0.0.0.0:53->53/tcp',
			'4 pihole 0.0.0.0:53->53/udp',
			'4 pihole 0.0.0.0:5380->80/tcp',
		]);
	});

	it('reads docker service ls', () => {
		expect(told(fixture('docker-ps-swarm.txt'), 'docker-ps')).toEqual([
			'2 web_front *:8080->80/tcp',
			'2 web_front *:8443->443/tcp',
		]);
	});

	it('reads a session, whose columns a web page has pushed together', () => {
		const text =
			'[me@web ~]# docker ps\n' +
			'CONTAINER ID IMAGE  COMMAND     CREATED       STATUS       PORTS       NAMES\n' +
			'a7c27690811f nginx  "/docker-…" 5 minutes ago Up 5 minutes 0.0.0.0:3344->80/tcp, :::3344->80/tcp   front\n' +
			'[me@web ~]# curl localhost:3344\n';
		expect(told(text, 'docker-ps')).toEqual([
			'3 front 0.0.0.0:3344->80/tcp',
			'3 front :::3344->80/tcp',
		]);
	});

	it('reads rows without a heading, and docker port', () => {
		const text =
			'0123456789ab   nginx   "nginx"   2 days ago   Up 2 days   0.0.0.0:80->80/tcp   web\n' +
			'api: 127.0.0.1:3000->3000/tcp\n' +
			'53/udp -> [::]:5353\n';
		expect(told(text, 'docker-ps')).toEqual([
			'1 web 0.0.0.0:80->80/tcp',
			'2 api 127.0.0.1:3000->3000/tcp',
			'3 :::5353->53/udp',
		]);
	});

	it('reads publishers in JSON', () => {
		const publishers =
			'[{"URL":"0.0.0.0","TargetPort":80,"PublishedPort":8080,"Protocol":"tcp"}]';
		const text = `[{"Name":"web-1","Publishers":${publishers}}]\n{"Ports": broken`;
		expect(told(text, 'docker-ps')).toEqual([
			'1 web-1 0.0.0.0:8080->80/tcp',
			'2 not-understood',
		]);
	});
});
