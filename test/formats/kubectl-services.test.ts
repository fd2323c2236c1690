import { describe, expect, it } from 'vitest';
import { fixture, told } from './support/told';

describe('kubectl get services', () => {
	it('reads all namespaces', () => {
		expect(told(fixture('kubectl-services-all.txt'), 'kubectl-services')).toEqual([
			'3 kubernetes 10.96.0.1:443/tcp',
			'4 kube-dns 10.96.0.10:53/udp',
			'4 kube-dns 10.96.0.10:53/tcp',
			'4 kube-dns 10.96.0.10:9153/tcp',
			'5 front 10.101.7.20:80/tcp',
			'5 front 203.0.113.9:80/tcp',
			'5 front *:31234/tcp',
			'5 front 10.101.7.20:443/tcp',
			'5 front 203.0.113.9:443/tcp',
			'5 front *:31235/tcp',
			'6 waiting 10.101.7.21:8080/tcp',
			'6 waiting *:31236/tcp',
			'7 games 10.101.7.22:27015/udp',
			'7 games *:30015/udp',
			'8 unpublished',
			'9 no-number',
			'10 other-protocol',
		]);
	});

	it('finds the services among other tables', () => {
		expect(told(fixture('kubectl-services-get-all.txt'), 'kubectl-services')).toEqual([
			'5 kubernetes 10.96.0.1:443/tcp',
			'6 web 10.96.33.7:80/tcp',
			'6 web *:30080/tcp',
		]);
	});

	it('reads a table of old, in a remark, with single spaces', () => {
		const text = '# NAME CLUSTER-IP EXTERNAL-IP PORT(S) AGE\n# web 10.0.0.4 <none> 80/TCP 1m\n';
		expect(told(text, 'kubectl-services')).toEqual(['2 web 10.0.0.4:80/tcp']);
	});
});
