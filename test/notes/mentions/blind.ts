import { BLIND_CHINESE } from './blind-chinese';
import { BLIND_ENGLISH } from './blind-english';

const MIXED: readonly (readonly [string, string])[] = [
	[
		'```yaml\nservices:\n  db:\n    image: postgres:16\n    ports:\n      - "5433:5432"\n```',
		'5433 5432',
	],
	[
		'```yaml\n    ports:\n      - 127.0.0.1:8081:80\n      - "53:53/udp"\n```',
		'8081 80 53/udp 53/udp',
	],
	['```nginx\nserver {\n  listen 8080;\n  client_max_body_size 100m;\n}\n```', '8080'],
	['```nginx\nlisten [::]:443 ssl http2;\nproxy_pass http://127.0.0.1:3001;\n```', '443 3001'],
	['```dockerfile\nFROM node:20\nEXPOSE 3000\n```', '3000'],
	['```env\nPORT=4000\nTIMEOUT=5000\nDB_PORT=5432\n```', '4000 5432'],
	['server.port: 8080\nserver.tomcat.threads.max: 200', '8080'],
	['server:\n  port: 9001\n  timeout: 3000', '9001'],
	['spring.datasource.url=jdbc:mysql://db:3306/shop?useSSL=false', '3306'],
	['```js\napp.listen(3000, () => console.log(1));\nsetTimeout(f, 5000);\n```', '3000'],
	['tcp   LISTEN 0  511  0.0.0.0:80  0.0.0.0:*  users:(("nginx",pid=811,fd=6))', '80/tcp'],
	['tcp        0      0 127.0.0.1:5432          0.0.0.0:*               LISTEN', '5432/tcp'],
	['udp6       0      0 :::5353                 :::*                    1200/avahi', '5353/udp'],
	['PORT     STATE SERVICE\n22/tcp   open  ssh\n631/tcp  closed ipp', '22/tcp 631/tcp'],
	['0.0.0.0:8080->80/tcp, :::8080->80/tcp   web_1', '8080/tcp 80/tcp 8080/tcp 80/tcp'],
	['today i learned: `Port 2222` in /etc/ssh/sshd_config，重启 sshd 即可', '2222'],
	['用 docker run -p 9443:9443 portainer/portainer-ce:2.19 启动，花了 30 秒', '9443 9443'],
	['{"host": "10.0.0.3", "port": 1883, "keepalive": 60}', '1883'],
	['[mysqld]\nport = 3307\nmax_connections = 500', '3307'],
	['const RETRIES = 8080; const PORT = 8081;', '8081'],
	['at Object.<anonymous> (/app/index.js:443:21)', ''],
	['0x1F90 == 8080, uuid 550e8400-e29b-41d4-a716-446655440000', ''],
	['2024-05-01T10:20:30Z INFO started in 8080 ms', ''],
	['2024-05-01 10:20:30 INFO Tomcat started on port(s): 8080 (http)', '8080'],
	['Version: 1.8.443, build 3000, sha 9f8e7d6c', ''],
	['Nginx 默认 listen 80，see http://nginx.org/en/docs/ for details (2023)', '80'],
];

/**
 * A blind set: passages of notes, marked by what a reader would say, before the rules were read
 * and before anything was run. It measures the rules, and so they are not fitted to it.
 */
export const BLIND: readonly (readonly [string, string])[] = [
	...BLIND_ENGLISH,
	...BLIND_CHINESE,
	...MIXED,
];
