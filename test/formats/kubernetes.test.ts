import { describe, expect, it } from 'vitest';
import { fixture, told } from './support/told';

describe('Kubernetes', () => {
	it('reads manifests', () => {
		expect(told(fixture('kubernetes-shop.txt'), 'kubernetes')).toEqual([
			'19 unpublished',
			'21 shop 127.0.0.1:9100->9100/tcp',
			'26 dns *:5353->53/udp',
			'37 shop.store shop *:80/tcp',
			'40 shop.store shop *:9100->9100/tcp',
			'50 shop-node 10.96.12.34:80->8080/tcp',
			'52 shop-node *:30080->8080/tcp',
			'53 other-protocol',
			'64 unpublished',
			'79 shop.example.org shop *:443->80/tcp',
			'82 shop.example.org shop *:80->80/tcp',
			'92 plain.example.org shop *:80/tcp',
			'107 host-network',
			'112 agent *:9101->9101/tcp',
		]);
	});

	it('reads what kubectl writes', () => {
		expect(told(fixture('kubernetes-dry-run.txt'), 'kubernetes')).toEqual([
			'11 my-ns *:30001->8080/tcp',
			'12 my-ns my-ns *:5678->8080/tcp',
		]);
	});

	it('reads JSON', () => {
		expect(told(fixture('kubernetes-json.txt'), 'kubernetes')).toEqual([
			'16 my-lb my-lb *:80->8080/tcp',
		]);
	});

	it('reads between the commands of Helm', () => {
		expect(told(fixture('kubernetes-helm.txt'), 'kubernetes')).toEqual([
			'6 not-understood',
			'10 unset-variable',
			'12 not-understood',
			'13 *:9090->9090/tcp',
			'15 not-understood',
		]);
	});
});
