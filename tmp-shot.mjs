import { chromium } from 'playwright-core';
import { startServer } from './scripts/serve.mjs';
const s=await startServer({port:0,watch:false});
const b=await chromium.launch({executablePath:'/usr/bin/chromium',args:['--no-sandbox']});
const shots=[
 ['wide',{},{width:1280,height:900},async p=>{}],
 ['wide-dns',{},{width:1280,height:900},async p=>{await p.locator('.port-explorer-toolbar input').fill('dns');await p.keyboard.press('ArrowDown');await p.keyboard.press('Enter');await p.waitForTimeout(300)}],
 ['map',{theme:'dark'},{width:1280,height:900},async p=>{await p.getByRole('button',{name:'Map',exact:true}).click();await p.waitForTimeout(500)}],
 ['map-zh',{lang:'zh'},{width:1280,height:900},async p=>{await p.getByRole('button',{name:'地图',exact:true}).click();await p.locator('.port-explorer-map select').first().selectOption('assignment');await p.locator('.port-explorer-map select').nth(1).selectOption('linux');await p.waitForTimeout(500)}],
 ['phone',{width:'phone',lang:'zh'},{width:360,height:740},async p=>{}],
 ['phone-map',{width:'phone'},{width:360,height:740},async p=>{await p.getByRole('button',{name:'Map',exact:true}).click();await p.waitForTimeout(500)}],
];
for(const [n,place,vp,act] of shots){
 const p=await (await b.newContext({viewport:vp})).newPage();
 p.on('pageerror',e=>console.log(n,'ERR',e.message));p.on('console',m=>m.type()==='error'&&console.log(n,m.text()));
 await p.goto(`${s.url}?${new URLSearchParams(place)}`);await p.waitForSelector('body[data-ready]');
 await p.evaluate(()=>workbench.runCommand('port-explorer:open-explorer'));
 await p.waitForSelector('.port-explorer-view');await p.waitForTimeout(400);
 try{await act(p)}catch(e){console.log(n,e.message.slice(0,200))}
 await p.screenshot({path:`/tmp/ex-${n}.png`});
}
await b.close();process.exit();
