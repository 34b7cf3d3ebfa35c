// Given names common in English-language news, by the pronoun that goes with them; a name that goes
// with either ("Robin", "Jordan") is in neither. A hint only: a title or a pronoun in the text wins.
const HE = `
  aaron abdul abdullah abid abraham adam adlai adolf adolph adrian agustin ahmad ahmed akhil akio
  akira alain alan alastair albert alberto alejandro aleksandar alessandro alexander alexei
  alfonso alfred ali allan allen alton alvaro alvin amadou amir amit ammon anatoly anders andre
  andreas andrei andres andrew andriy andrzej andy angus anil anthony antonio anwar ari arkady
  arlen armin arnaud arne arnie arnold arthur arturo arun asa ashok ashton atul ayman barack
  barney barry barton bashar bashir beau ben benito benjamin benny bernard bernie bertrand beto
  bilal bill billy bjorn bob bobby bohdan boris bowe boyd brad braden bradley brady brandon
  brendan brent bret brett brian bruce bruno bryan buddy butch byron calvin carl carlo carlos
  carlton cesar chad charles charlie chester chip chris christian christoph christopher chuck
  clarence clark claude claudio clay clayton cliff clifford clint clive cody colin connor corey
  cornel cornell cory craig curt curtis cyril dale damian dan daniel danny dante darrell darren
  darryl daryl dave david dayton dean deepak denis dennis derek derrick desmond deval devin
  dewayne dexter dick didier diego dietrich dimitri dinesh dino dmitri dmitriy dmitry dmytro
  dominic don donald donnie doug douglas drew duncan dustin dwight dylan earl ed eddie edgar
  eduardo edward edwin eli elias elijah elliot elliott elvis emilio emmanuel emmet emmett enrique
  enzo eric erick erik erlan ernest ernesto ernie esteban ethan etienne eugene evan evgeny evo
  fabio fabrice faisal federico felipe felix ferdinand fergus fernando fethullah fidel filippo
  florent floyd francesco francis francisco francois frank franklin fred freddy frederic frederick
  friedrich fumio gabriel gareth garrett garry garth gary gavin geert gene gennady geoff geoffrey
  george gerald geraldo gerard gerhard gianni gideon gilad gilbert gilles giovanni giuseppe glen
  glenn gonzalo goran gordon graham grant greg gregory grigory grzegorz guido guillaume guillermo
  gunnar gus gustav guy hakeem hamid hamza hank hans harlan harold harry harvey hassan hector
  heiko helmut henri henry herb herbert herman herschel herve hideo hiroshi hiroyuki holger horst
  hosni hossein howard hubert hugh hugo humayun hussein ian ibrahim ignacio igor ingvar irving
  irwin isaac isaiah ismail ivan jack jacob jacques jaime jake jalal jamal james jamil jared
  jaroslaw jason javier jay jean-claude jean-luc jeb jeff jeffery jeffrey jeh jemal jens jeremy
  jermaine jerome jerry jesse jesus jim jimmy joachim joao joaquin jock joe joel joey johan john
  johnnie johnny jon jonah jonas jonathan jorge jose josef joseph josh joshua juan judd jules
  julian julio junichiro jurgen justin kareem karim karl kazuhiro kazuo keith ken kenji kenneth
  kenny kenzo kevin khaled khalid khizr kieran kirk klaus kofi koji konstantin krzysztof kurt
  kwame kyle lachlan lamar lance lanny larry lars laszlo laurence laurent lawrence lebron lech len
  leo leon leonard leonardo leonid leroy lester lew lewis liam lionel lloyd lonnie lorenzo louie
  louis lowell luca lucas ludwig luigi luis luke luther lyle lyndon magnus mahdi mahmoud majid
  maksim malcolm manfred manmohan manny mansour manuel marc marcel marco marcos marcus mariano
  mario mark markus marlon marshall martin marty marvin masahiro masoud massimo mateusz mathias
  mathieu mats matt matteo matthew maurice mauricio maury max maxim mehdi mehmet mel menachem
  merrick michael micheal michel mick mickey miguel mike mikhail milos milton miroslav mitch
  mitchell mitt mohamed mohammad mohammed montel morris morton moshe mostafa muammar muhammad
  murray mustafa naoki naoto narendra nasser nate nathan nathaniel neal ned neil nelson nestor
  newt nicholas nick nicolas nigel nikolai nils noah noam noel nolan norm norman novak nuri
  octavio olaf oleg oleksandr oliver olivier olof olusegun omar orin orlando osama oscar osman
  otto owen pablo paolo pascal patrice patrick paul paulo pavel pedro percy perry pete peter petr
  petro phil philando philip philipp philippe phillip pierre pietro prescott quentin radovan
  rafael rahm rahul rainer raj rajesh rajiv ralf ralph ramiro ramon ramzi rand randall randy
  raphael rashad rashid raul ravi ray raymond raynard recep reginald reince rene rex reza ricardo
  richard rick ricky rob robby robert roberto rod rodney rodolfo rodrigo roger roland rolando rolf
  romano ron ronald ronnie ross roy ruben rudolph rudy rupert ruslan russ russell rusty ryan saad
  saddam sadiq saeed sahil sajid salah saleh salman salvador salvatore sam samer samir sammy
  samuel sanjay santiago satoshi saul scot scott sean sebastian serge sergei sergey sergio seth
  shane shaun shawn sheldon shigeru shinzo sidney sigmar silvio simon slobodan solomon soren
  spencer spike stan stanislav stanley stefan stefano steffen stephen sterling steve steven
  stewart strom stu stuart suresh sven syed tad tadeusz takashi takeshi tamerlan tamir tariq taro
  tayyip ted teddy terence terrence terry thabo theodore thierry thom thomas thurgood tim timothy
  toby todd tom tommy tony toshiro travis trayvon trent trevor trey troy ty tyler tyrone uhuru
  ulrich uri uwe uzi vaclav valery vance vasily vernon vicente victor vijay vikram viktor vin
  vince vincent vitaly vittorio vladimir volker volodymyr vyacheslav wade walid wallace walt
  walter warren wayne wendell werner wes wesley whit wilbur will willard william willie winfried
  winston witold wolfgang woodrow woody xavier yaakov yasir yasser yegor yevgeny yoichi yosef
  yoshihide yukio yuri yusuf yves zach zachary zack zaid zbigniew zeke ziad zoran`
const SHE = `
  abby abigail ada adele adelle adriana agnes aisha akiko alexandra alexis alice alicia alison
  allison alma alyona alyssa amanda amandla amber amelia amina amy ana anastasia andrea angela
  angelina angie anita anjali anke ann anna annamaria anne annegret annette annie aparna april
  ariana arianna arlene ashley audrey aung ava azucena barbara barbra beate beatrice beatriz becky
  belinda benazir bernadette bertha beth betsy bette betty beverly birgit bonnie brenda bridget
  brigid brigitte brittney brooke caitlyn camille candace candice carla carly carmen carol carole
  caroline carolyn carrie cassandra catherine cathy cecelia cecile cecilia chantal charlene
  charlotte chelsea cheryl chiara christiane christina christine cindy claire clara clare claudia
  colleen condoleezza connie constance consuelo cora corinne cristina crystal cynthia daisy
  danielle dawn deb debbie debby deborah debra deirdre delores dena denise diana diane dianne dina
  dolores donna dora doris dorothy dottie edith eileen ekaterina elaine eleanor elena elisabeth
  elise eliza elizabeth elke ella ellen eloise elsa emily emma emmy erica erika erin esther ethel
  eva evelyn faiza fatima federica felicia fiona florence frances francesca francoise gabby
  gabriela gabrielle gail gennifer georgia geraldine gertrude ghazala gilda gillian gina ginger
  giorgia gisela giulia gladys glenda gloria grace gracie greta gretchen gwen hala hallie hannah
  harriet haruka hazel heather heidi heike helen helena hilary hillary holly huma ida ilana ileana
  ilona ilyse indira indra ines inez ingeborg ingrid irene irina iris isabel isabella isabelle
  ivana ivanka ivy jacklyn jacqueline jane janelle janet janice janine jasmine jayne jeanette
  jeanne jen jenna jennifer jenny jessica jill jillian jo joan joann joanna joanne johanna joni
  josephine joy joyce juanita judith judy julia juliana julie juliet june kaitlyn kamala karen
  kari karin karla kate katherine kathleen kathryn kathy katie katrin katrina kavita kay kayla
  kayleigh keiko kelli kellyanne kerstin ketanji kimberley kimberly kirsten kristan kristen
  kristin kristina kristine krystal kylie lael lara larissa latoya laura lauren laurie lauryn leah
  leila lena leticia leyla libby lillian lily linda lisa liz liza lois loretta lori lorraine
  louella louisa louise lucia luciana lucille lucinda lucy ludmila luisa lydia lynn lynne mabel
  madeleine madeline maggie maite malala malia mandy marcia marcy margaret margarita margo maria
  mariam marian mariana marie mariko marilyn marina marissa marjorie marla marlene marsha martha
  mary maryam maryanne mattie maureen maxine maya mayra mazie meg megan meghan megyn melania
  melanie melba melinda melissa mercedes meredith mia michele michelle michiko mika mildred mindy
  minnie miranda miriam moira mollie molly mona monica monika monique muriel myra nadia naghmeh
  nancy naoko naomi nargis natalia natalie natasha nathalie neera nell nellie nicole nikki nina
  nirmala nita noemi nora norah norma oksana olena olga olivia omarosa oprah paige paloma pam
  pamela paola pascale patricia patrisse patsy patti patty paula pauline peggy penelope penny
  petra phyllis pilar polly pramila priscilla priya rachel ramona randi raquel rebecca rebekah
  reem regina reham renee rhonda rita roberta robyn rosa rosalind rosanna rose roseann rosemary
  rosie roxana roxanne ruth sabine sabrina sachiko sadie sally salma samantha sandra sara sarah
  sasha scarlett segolene selena serena shailene sharon sheila shelley sherrilyn sherry sheryl
  shirin shirley shonda silke silvia simone sofia sondra sonia sonya sophia sophie stacey stacy
  stella stephanie sue sunita susan susana susanna susannah susanne sushma susie suzanne svetlana
  sybrina sylvia sylvie tamara tammy tamron tanya tara tashfeen tatiana teresa tessa thelma
  theresa tiffany tina toni tracee tricia tulsi ulrike ursula valerie vanessa vanita vera veronica
  veronique vicki vicky victoria viola violet virginia vivian vivica wanda wendy whitney wilma
  winnie ximena yamiche yasmeen yasmin yoko yolanda yulia yumi yvette yvonne zahra zeynep zoe`

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
