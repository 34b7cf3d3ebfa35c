// Given names common in English-language news, by the pronoun that goes with them; a name that goes
// with either ("Robin", "Jordan") is in neither. A hint only: a title or a pronoun in the text wins.
const HE = `
  aaron abdul abraham adam ahmed akira alan albert alberto alejandro alexander alexei alfred
  ali allan allen alvin amir anders andre andreas andrei andres andrew andy angus anthony antonio ari
  arnold arthur ashton barack barry bashar ben benjamin benny bernard bernie bill billy bob bobby boris brad
  bradley brendan brent bret brett brian bruce bruno bryan byron calvin carl carlos carlton cesar chad
  charles charlie chester chris christian christopher chuck clarence claude claudio clayton clifford
  clint clive cliff cody colin connor corey cory craig curt curtis cyril dale damian dan daniel danny darrell
  darren dave david dean dennis denis derek derrick devin dick diego dietrich dimitri dinesh dmitri dmitry
  dominic don donald donnie doug douglas drew duncan dustin dwight earl ed eddie edgar eduardo edward
  edwin eli elias elijah elliot emmanuel emmett enrique eric erik ernest ernesto ethan eugene evan evgeny
  felipe felix fernando floyd francis francisco francois frank franklin fred frederick gabriel garrett
  gary gavin gene geoffrey george gerald gerard gerhard giovanni glen glenn gordon graham grant greg
  gregory guillermo gus guy hamid hans harold harry harvey hassan hector helmut henri henry herbert
  herman hideo hiroshi howard hugh hugo ian ibrahim igor isaac ismail ivan jack jacob jacques jaime jake
  jamal james jan jared jason javier jay jean-claude jean-luc jeb jeff jeffrey jeffery jens jeremy jerome jerry jesse
  jesus jim jimmy joachim joao joe joel johan john johnny jon jonathan jorge jose josef joseph josh joshua
  juan jules julian julio junichiro justin kareem karl keith ken kenji kenneth kenny kevin khalid kirk
  klaus kurt kyle lamar lance larry lars laurence lawrence len leo leon leonard leonardo leroy
  lewis liam lionel lloyd lorenzo louie louis luca lucas luis luke luther mahmoud malcolm manuel marc
  marcel marco marcos marcus mario mark markus marshall martin marty marvin mathias matt matteo matthew
  maurice max mehdi mel michael micheal michel miguel mike mikhail milton mitch mitt mohamed mohammad
  mohammed moshe muhammad mustafa nate nathan nathaniel neal ned neil nelson newt nicholas nick
  nicolas nigel nikolai noah noel norman oleg oliver omar orlando oscar otto owen pablo paolo patrick paul pavel
  pedro perry pete peter phil philip philipp phillip pierre rafael ralph ramon rand randall randy
  rashid raul ray raymond recep reginald reince rene rex ricardo richard rick ricky rob robby robert
  roberto rod rodney roger roland rolf ron ronald ross roy ruben rudolph rudy rupert russ russell
  ryan salvatore sam samir samuel santiago scott sean sebastian serge sergei sergey sergio seth shane shaun
  shawn shinzo sidney simon spencer stanley stefan stephen sterling steve steven stewart stuart sven taro
  tayyip ted terence terrence terry theodore theresienne thomas tim timothy toby todd tom tommy tony travis
  trent trevor troy ty tyler tyrone uri valery vance vernon victor viktor vince vincent vladimir wade
  wallace walter warren wayne wendell wesley wilbur will willard william willie winston wolfgang yoichi
  yosef yuri yusuf zach zachary zack`
const SHE = `
  abigail adele adriana agnes aisha alexandra alexis alice alicia alison allison alma amanda amber amelia
  amina amy ana anastasia andrea angela angelina anita ann anna anne annette annie april arlene
  ashley audrey aung ava barbara beatrice becky belinda bernadette bertha beth betsy betty beverly
  bonnie brenda bridget brooke camille candace candice carla carly carmen carol carole caroline carolyn carrie
  cassandra catherine cathy cecilia charlotte chelsea cheryl christina christine cindy claire
  clara claudia colleen connie constance cora corinne cristina crystal cynthia daisy danielle
  deborah debbie debra deirdre delores denise diana diane dianne dolores donna dora doris dorothy edith
  eileen elaine eleanor elena elisabeth elise eliza elizabeth ella ellen eloise elsa emily emma erica
  erika erin esther ethel eva evelyn fatima felicia fiona florence frances gabriela gabrielle gail
  georgia geraldine gertrude gina ginger giulia gladys glenda gloria grace greta gretchen gwen hannah
  harriet hazel heather heidi helen helena hilary hillary holly huma ida ilana ilona ingrid irene iris
  irina isabel isabella ivanka ivana ivy jacqueline jane janet janice janine jasmine jeanette jeanne jen jenna
  jennifer jenny jessica jill jo joan joanna joanne josephine joy joyce juanita judith judy julia
  juliana julie juliet june kaitlyn karen karin karla kate katherine kathleen kathryn kathy katie katrina
  kay kayla kayleigh keiko kellyanne kimberly kirsten kristen kristin kristina kristine lara larissa latoya laura
  lauren laurie leah leila lena leticia lillian lily linda lisa liz liza lois loretta lorraine louise
  lucia lucille lucinda lucy luisa lydia lynn lynne mabel madeleine madeline maggie maite malia mandy marcia
  margaret margarita maria mariana marie marilyn marina marissa marjorie marsha martha mary
  maureen maxine megan meghan megyn melania melanie melissa melinda mercedes meredith mia michele michelle mildred
  mindy minnie miranda miriam moira molly mona monica monique muriel myra nadia nancy naomi natalia
  natalie natasha nellie nicole nikki nina nora norma olga olivia paige pamela patricia patsy patty
  paula pauline peggy penelope penny phyllis priscilla rachel ramona raquel rebecca regina renee
  rhonda rita roberta rosa rosalind rosanna rose rosemary rosie roxanne ruth sabrina sadie sally
  samantha sandra sara sarah sasha selena sharon sheila shelley sherry sheryl shirley silvia
  simone sofia sondra sonia sonya sophia sophie stacy stacey stella stephanie sue susan susana susanna
  susie suzanne svetlana sylvia tamara tammy tanya tara teresa tessa thelma theresa tiffany tina
  toni tricia ursula valerie vanessa vera veronica vicki vicky victoria viola violet virginia vivian
  wanda wendy whitney wilma winnie yasmin yoko yolanda yvette yvonne zoe`

const HE_NAMES = new Set(HE.trim().split(/\s+/))
const SHE_NAMES = new Set(SHE.trim().split(/\s+/))

/** The pronoun that a given name (folded) commonly goes with, or null where it tells nothing. */
export function pronounOf(given: string): 'he' | 'she' | null {
  return HE_NAMES.has(given) ? 'he' : SHE_NAMES.has(given) ? 'she' : null
}

// Family names that stand before the given name in East Asian order: "Kim Jong Un", "Xi Jinping".
const FAMILY_FIRST = new Set(
  `kim lee park choi moon jung jeong kang cho yoon jang lim ahn shin seo kwon hwang song roh ban chung
  xi li wang zhang liu chen yang huang zhao wu zhou hu jiang deng mao lin sun ma zhu he guo luo tsai
  chiang bo wen peng cao nguyen tran pham ho vo aung`.split(/\s+/),
)

/** Whether a folded word is a family name that commonly comes first. */
export const isFamilyFirst = (name: string): boolean => FAMILY_FIRST.has(name)
