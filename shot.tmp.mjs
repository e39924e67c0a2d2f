import { chromium } from 'playwright-core';
const b=await chromium.launch({executablePath:'/usr/bin/chromium',args:['--no-sandbox','--disable-gpu']});
for(const w of [320,375]){const p=await b.newPage({viewport:{width:w,height:1100}});
for(const f of ['public','internal']){
await p.goto(`file:///tmp/r1/out/${f}/analyse-complete.html`);
await p.evaluate('document.querySelectorAll("details.breakdown").forEach(d=>d.open=true)');
console.log(w,f, await p.evaluate('document.documentElement.scrollWidth'));}}
await b.close();
