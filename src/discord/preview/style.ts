/** Discord's colours, sizes and distances of 2025 and later, as its clients show them. */
export const STYLE = `
:root { font: 16px/1.375 "gg sans", "Noto Sans", "Helvetica Neue", Helvetica, Arial, sans-serif }
body { margin: 0; padding: 24px; background: #e8e8ec; color: #2f3035 }
body > header { max-width: 1200px; margin: 0 auto 24px }
body > header h1 { margin: 0 0 4px; font-size: 24px }
body > header nav a { margin-right: 12px; white-space: nowrap }
.scene { max-width: 1200px; margin: 0 auto 40px }
.scene > h2 { margin: 0 0 8px; font-size: 16px; font-weight: 600 }
.scene > h2 span { font-weight: 400; opacity: .7 }
.frames { display: flex; flex-wrap: wrap; gap: 16px; align-items: flex-start }
.frame { box-sizing: border-box; border-radius: 8px; padding: 16px; background: var(--back); color: var(--text) }
.desktop { width: 760px }
.phone { width: 380px; padding: 12px 8px }
.dark { --back: #1a1a1e; --text: #dfe0e2; --strong: #fbfbfb; --muted: #94959c; --link: #7cacff;
  --bar: #45464d; --button: #2a2a31; --button-edge: #36363d; --mention: #a9bbff; --mention-back: #23264a;
  --list: #28282d; --container: #242429 }
.light { --back: #fbfbfb; --text: #2f3035; --strong: #18181b; --muted: #6f7079; --link: #2f5fd0;
  --bar: #c3c4ca; --button: #ececef; --button-edge: #dfe0e3; --mention: #4654c0; --mention-back: #e5e8fd;
  --list: #f2f2f4; --container: #fff }
body:has(#show-light:checked) .dark, body:has(#show-dark:checked) .light { display: none }
.used { display: flex; align-items: center; gap: 6px; margin: 0 0 4px 30px; font-size: 14px; color: var(--muted) }
.used::before { content: ""; width: 26px; height: 9px; margin-bottom: -9px; border: solid var(--bar);
  border-width: 2px 0 0 2px; border-radius: 6px 0 0 0 }
.used b { color: var(--text); font-weight: 500 }
.used i { font-style: normal; color: var(--link) }
.message { display: grid; grid-template-columns: 40px minmax(0, 1fr); gap: 0 16px }
.phone .message { gap: 0 12px }
.avatar { width: 40px; height: 40px; border-radius: 50%; background: #3c5a50; color: #fff;
  display: grid; place-items: center; font: 600 22px/1 Georgia, serif }
.body { min-width: 0 }
.who { color: var(--strong); font-weight: 500; margin-bottom: 2px }
.who em { font: 600 11px/16px inherit; font-style: normal; font-size: 11px; padding: 1px 5px; border-radius: 4px; background: #5865f2; color: #fff;
  vertical-align: 2px; margin: 0 4px }
.who time { font-size: 12px; font-weight: 400; color: var(--muted) }
.parts { display: grid; grid-template-columns: minmax(0, 1fr); gap: 8px }
.phone .parts { font-size: 16px }
.text { overflow-wrap: anywhere }
.text p, .text h1, .text h2, .text h3, .text ul, .text ol, .text blockquote { margin: 0; font-size: inherit }
.text h1 { font-size: 24px; line-height: 1.375; margin: 16px 0 8px; color: var(--strong) }
.text h2 { font-size: 20px; margin: 16px 0 8px; color: var(--strong) }
.text h3 { font-size: 16px; font-weight: 700; margin: 16px 0 8px; color: var(--strong) }
.text > h3:first-child { margin-top: 8px }
.text small { display: block; font-size: 13px; line-height: 18px; color: var(--muted) }
.text strong { color: inherit; font-weight: 700 }
.text blockquote { padding: 0 8px 0 12px; border-left: 4px solid var(--bar); border-radius: 4px; width: fit-content }
.text ul, .text ol { padding-left: 20px; margin: 4px 0 0 }
.text a { color: var(--link); text-decoration: none }
.text a:hover { text-decoration: underline }
.mention { font-weight: 500; color: var(--mention); background: var(--mention-back); border-radius: 3px; padding: 0 2px }
.text pre { margin: 4px 0; padding: 8px; border-radius: 4px; background: var(--button); font-size: 14px; white-space: pre-wrap; overflow-wrap: anywhere }
.text code { background: var(--button); border-radius: 4px; padding: 0 3px; font-size: 85% }
.text mark { background: var(--bar); color: transparent }
.row { display: flex; flex-wrap: wrap; gap: 8px; max-width: 600px }
.button { box-sizing: border-box; display: inline-flex; align-items: center; gap: 8px; min-height: 32px; padding: 2px 15px;
  border: 1px solid var(--button-edge); border-radius: 8px; background: var(--button); color: var(--strong);
  font: 500 14px/18px inherit; font-family: inherit; font-size: 14px; text-decoration: none }
.button svg { width: 14px; height: 14px }
.button.primary { background: #5865f2; color: #fff } .button.success { background: #00863a; color: #fff }
.button.danger { background: #d22d39; color: #fff }
.select { display: flex; justify-content: space-between; width: 400px; max-width: 100%; box-sizing: border-box; padding: 8px 12px;
  border: 1px solid var(--button-edge); border-radius: 8px; background: var(--list); color: var(--muted) }
.options { margin: 0; padding: 4px 0; width: 400px; max-width: 100%; list-style: none; border-radius: 8px; background: var(--list) }
.options li { padding: 6px 12px } .options small { display: block; font-size: 13px; color: var(--muted) }
.container { max-width: 600px; box-sizing: border-box; display: grid; gap: 8px; padding: 16px; border: 1px solid var(--button-edge);
  border-left: 4px solid var(--edge, var(--button-edge)); border-radius: 8px; background: var(--container) }
.section { display: flex; justify-content: space-between; gap: 16px; align-items: flex-start }
hr.line { width: 100%; border: 0; border-top: 1px solid var(--button-edge); margin: 0 } hr.blank { border: 0; margin: 0; height: 1px }
.alone { margin-top: 6px; font-size: 13px; color: var(--muted) } .alone b { font-weight: 400; color: var(--link) }
body:has(.frame:target) { padding: 0; background: none }
body:has(.frame:target) > header, body:has(.frame:target) .scene > h2,
body:has(.frame:target) .scene:not(:has(:target)), body:has(.frame:target) .frame:not(:target) { display: none }
body:has(.frame:target) .scene { margin: 0 }
.frame:target { border-radius: 0; display: block !important }
`
