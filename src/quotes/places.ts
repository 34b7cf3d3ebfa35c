// Countries, states and cities that news speaks of as if they acted, folded, each word by itself
// where it is not also a given name. A place is a body: "Tokyo fears", never a "he".
const NAMES = `
  afghanistan africa alabama alaska albania aleppo algeria america amsterdam ankara argentina arizona arkansas armenia asia
  athens atlanta austin australia austria azerbaijan baghdad bahrain baltimore bangladesh barcelona beijing belarus
  belgium benghazi berlin boston bosnia brazil britain brooklyn brussels bulgaria burma cairo california cambodia cameroon
  canada caracas charleston chicago chile china cincinnati cleveland colombia colorado congo connecticut crimea croatia
  cuba cyprus czechia dallas damascus delaware denmark denver detroit dubai dublin ecuador egypt england
  estonia ethiopia europe ferguson finland flint florida france fukushima geneva georgia germany ghana greece guantanamo
  guatemala haiti hanoi havana hawaii helsinki hiroshima hollywood honduras houston hungary iceland idaho illinois india
  indiana indianapolis indonesia iowa iran iraq ireland israel istanbul italy jakarta jamaica japan jerusalem
  johannesburg kabul kansas kashmir kentucky kenya kiev korea kosovo kuwait kyiv laos latvia lebanon libya
  lisbon lithuania london louisiana luxembourg madrid maine malaysia maryland massachusetts mecca
  memphis mexico miami michigan milwaukee minneapolis minnesota mississippi missouri moldova mongolia montana
  montreal morocco moscow mosul mumbai munich myanmar nairobi nashville nebraska nepal netherlands nevada nigeria
  norway oakland ohio okinawa oklahoma orlando oregon oslo ottawa pakistan palestine panama paraguay
  paris pennsylvania peru philadelphia philippines phoenix pittsburgh poland portugal prague pyongyang qatar quebec
  riyadh romania rome russia rwanda sacramento scotland seattle senegal seoul serbia shanghai singapore slovakia
  slovenia somalia spain stockholm sudan sweden switzerland sydney syria taiwan tampa tehran tennessee texas
  thailand tibet tokyo toronto tripoli tunisia turkey uganda ukraine utah vatican venezuela vermont vienna vietnam
  virginia wales warsaw washington wisconsin wyoming yemen zimbabwe zurich carolina dakota hampshire jersey york
  hemisphere balkans midwest`

export const PLACES: ReadonlySet<string> = new Set(NAMES.trim().split(/\s+/))

/** Peoples, parties and faiths in the plural: "republicans", "germans", "muslims". */
export const PEOPLES =
  /(?:ans|ese|ists|ites|ims|ics|ews|crats|tians|dus|britons|arabs|kurds|turks|swedes|danes|poles|finns|sunnis|shiites|iraqis|israelis|pakistanis|tories|latinos|hispanics|whites|blacks)$/
