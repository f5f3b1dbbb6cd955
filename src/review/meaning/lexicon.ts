/**
 * Words by what a change of them does to a text. A line is one meaning: its name, then the words and
 * phrases that say it alike, parted by commas; `word*` stands for every word that begins so. Words
 * that are not here are wording: one for another changes no meaning that can be told by a table.
 */
interface Meanings {
  readonly negation: string;
  readonly modality: string;
  readonly attribution: string;
  readonly comparison: string;
  readonly quantity: string;
  readonly day: string;
  readonly actor: string;
  /** Opposites and things of one kind: a blank line parts one kind from another. */
  readonly sense: string;
  /** Words that say nothing by themselves. */
  readonly empty: string;
  readonly months: string;
  readonly numbers: string;
}

const EN: Meanings = {
  negation: `
    not: not, no, nothing more, nothing else, no more, never, none, nobody, nothing, neither, nor, cannot, without, no one, no longer, hardly, barely, scarcely, failed to, fails to, fail to, failing to, unable to, not able to, incapable of, refused to, refuses to, lacked, lacks, lack of, absence of, stopped short of, nowhere, could not, can not, in vain, has yet to, have yet to, had yet to, is still to, are still to, was still to, were still to, is yet to, are yet to, was yet to, were yet to, remains to be, remain to be, remained to be, neglected to, omitted to, declined to, declines to, far from, anything but, devoid of`,
  modality: `
    possible: may, might, could, possibly, perhaps, maybe, potentially, conceivably, can be, could have
    probable: probably, likely, presumably, in all likelihood
    hearsay: reportedly, allegedly, apparently, purportedly, supposedly, is said to, are said to, was said to, were said to, said to have, reported to have, alleged, rumoured, rumored, so-called, unconfirmed reports, unverified, purports, purport, purported, purporting, claims to show, claimed to show
    seeming: appears, appear, appeared, seems, seem, seemed, looks like, looked like
    believed: believed, believes, thought to, is thought, are thought, presumed, assumed, considered
    suspected: suspected, suspects, suspicion, accused
    obliged: must, should, ought to, has to, have to, had to
    future: will, would, shall, is going to, are going to
    attempted: tried to, tries to, attempted to, attempts to, sought to, trying to, attempting to
    planned: planned to, plans to, expected to, intended to, intends to, meant to, threatened to, about to, hoped to, wanted to, vowed to, promised to, agreed to, scheduled to
    sure: certainly, definitely, undoubtedly, clearly, proven, beyond doubt, evidently, in fact`,
  attribution: `
    said: said, says, saying, stated, states, told, tells, announced, announces, declared, declares, wrote, writes, reported, reports that, noted, added, explained, according to, in the words of, remarked, as stated by
    claimed: claimed, claims, claiming, asserted, asserts, maintained, insisted, insists, contended, boasted
    alleged: alleged that, alleges, alleging
    denied: denied, denies, denying, disputed, rejected, refuted, contradicted
    admitted: admitted, admits, acknowledged, acknowledges, conceded, confessed
    confirmed: confirmed, confirms, confirming, verified, verifies, proved, proves, established, concluded, concludes, found that, showed that, shows that, revealed
    estimated: estimated that, estimates that
    warned: warned that, warns that
    suggested: suggested, suggests, implied, hinted, speculated`,
  comparison: `
    least: at least, no fewer than, no less than, not less than, not fewer than, a minimum of
    more: more than, upwards of, in excess of, exceeding
    most: at most, up to, no more than, not more than, a maximum of, as many as, as much as
    less: less than, fewer than, nearly, almost, just under
    above: more, larger, higher, greater, bigger, longer, stronger, heavier, better, faster, wider, rose, increase, increased, increasing, grew
    below: less, fewer, smaller, lower, shorter, weaker, lighter, worse, slower, narrower, decrease, decreased, decreasing, shrank
    before: before, prior to, ahead of, previously, earlier
    after: after, following, later, afterwards, subsequently
    until: until, till
    since: since then, ever since
    highest: largest, highest, biggest, greatest, longest, strongest, deadliest, worst, heaviest
    lowest: smallest, lowest, shortest, weakest, best, lightest
    same: the same, equal, identical
    different: different, differing, unequal`,
  quantity: `
    all: all, every, each, entire, entirely, whole, completely, fully, totally, everyone, everybody, everything, wholly, always
    most: most, majority, mostly, mainly, largely
    many: many, numerous, a lot of, much
    some: some, several, a few, a number of, certain, somebody, someone, sometimes
    few: few, little, minority, rarely, seldom
    part: partly, partially, in part, part of
    only: only, solely, merely, alone, just
    both: both`,
  day: `
    today: today
    yesterday: yesterday
    tomorrow: tomorrow
    monday: monday, mondays
    tuesday: tuesday, tuesdays
    wednesday: wednesday, wednesdays
    thursday: thursday, thursdays
    friday: friday, fridays
    saturday: saturday, saturdays
    sunday: sunday, sundays
    morning: morning
    noon: noon, midday
    afternoon: afternoon
    evening: evening
    night: night, overnight
    midnight: midnight
    dawn: dawn, daybreak, sunrise
    dusk: dusk, sunset, nightfall
    spring: spring
    summer: summer
    autumn: autumn
    winter: winter
    am: a.m, am
    pm: p.m, pm
    next: the next day, the following day, the day after, a day later
    same day: the same day
    eve: the day before, the previous day, a day earlier`,
  actor: `
    army: army, armies, military, armed forces
    forces: forces, troops, soldier, soldiers, servicemen
    coalition: coalition, alliance
    government: government, cabinet, authorities, administration
    regime: regime
    state: state media, state television
    police: police, policemen, policeman, gendarmes
    rebels: rebel, rebels, insurgent, insurgents
    militants: militant, militants, jihadist, jihadists, jihadi, jihadis, extremists, extremist
    terrorists: terrorist, terrorists
    militia: militia, militias, militiamen, paramilitary, paramilitaries
    fighters: fighter, fighters, combatant, combatants
    gunmen: gunman, gunmen, attacker, attackers, assailant, assailants
    snipers: sniper, snipers
    bombers: bomber, bombers
    civilians: civilian, civilians
    residents: resident, residents, inhabitants, villager, villagers, locals, townspeople
    neighbours: neighbour, neighbours, neighbor, neighbors
    witnesses: witness, witnesses, eyewitness, eyewitnesses, onlookers
    officials: official, officials, officer, officers
    commanders: commander, commanders, general, generals, colonel
    activists: activist, activists, campaigners
    opposition: opposition
    ministry: ministry
    minister: minister, ministers
    governor: governor, governors
    mayor: mayor, mayors
    president: president, presidents
    parliament: parliament, deputies, lawmakers, legislators
    court: court, courts, judge, judges, tribunal
    prosecutors: prosecutor, prosecutors
    investigators: investigator, investigators, inspectors, inspector
    doctors: doctor, doctors, medic, medics, physician, physicians, paramedics
    nurses: nurse, nurses
    hospital: hospital, clinic
    journalists: journalist, journalists, reporter, reporters, correspondent, correspondents
    monitors: monitor, monitors, observers, observer
    guards: guard, guards
    hostages: hostage, hostages
    prisoners: prisoner, prisoners, detainee, detainees, inmates, captives
    defectors: defector, defectors, deserters
    refugees: refugee, refugees, displaced
    children: child, children, minors, boys, girls, schoolchildren
    women: woman, women
    men: man, men
    families: family, families, relatives
    students: student, students, pupils
    teachers: teacher, teachers
    analysts: analyst, analysts, experts, researchers
    aid: aid workers, charities, rescuers, rescue workers
    father: father, fathers
    mother: mother, mothers
    son: son, sons
    daughter: daughter, daughters
    brother: brother, brothers
    sister: sister, sisters
    husband: husband, husbands
    wife: wife, wives, widow, widows
    cousin: cousin, cousins
    nephew: nephew, nephews
    uncle: uncle, uncles
    aircraft: aircraft, plane, planes, jet, jets, warplane, warplanes
    helicopters: helicopter, helicopters
    drones: drone, drones
    artillery: artillery, howitzer, howitzers
    mortars: mortar, mortars
    rockets: rocket, rockets, missile, missiles
    tanks: tank, tanks
    mines: mine, mines, booby trap, booby traps
    bombs: bomb, bombs
    car bomb: car bomb, car bombs, truck bomb
    chemical: chlorine
    sarin: sarin
    mustard: mustard gas, sulphur mustard`,
  sense: `
    dead: kill, kills, killed, killing, killings, die, dies, died, dying, dead, death, deaths, fatally, fatalities, murdered, executed, perished
    hurt: wound, wounds, wounded, injure, injured, injures, injuring, injuries, hurt, maimed
    missing: missing, disappeared, vanished
    unhurt: unhurt, unharmed, survive, survived, survives, alive, spared, rescued, saved

    take: capture, captured, captures, seize, seized, take, takes, took, taken, retake, retook, retaken, recaptured, recapture, liberated, conquered, overran
    lose: lose, lost, loses, fell to, surrendered, ceded
    hold: hold, holds, held, control, controls, controlled, defended, kept, keep
    leave: withdrew, withdraw, withdrawn, abandoned, retreated, retreat, fled, flee, left, pulled out
    besiege: besieged, besieges, surrounded, encircled
    attack: attacked, attack, attacks, stormed, assaulted, struck, hit, bombed, shelled

    begin: begin, began, begins, begun, start, started, starts, launched, opened, open, opens
    end: end, ended, ends, stop, stopped, finished, completed, closed, close, ceased, halted, suspended
    continue: continue, continued, continues, resumed, went on

    destroy: destroyed, destroy, destroys, razed, demolished, levelled, obliterated, collapsed
    damage: damaged, damage, damages
    build: built, build, rebuilt, rebuild, repaired, restored
    intact: intact, untouched, undamaged

    arrest: arrested, arrest, detained, jailed, imprisoned, kidnapped, abducted
    release: released, release, freed, free

    convict: convicted, guilty, sentenced
    acquit: acquitted, innocent, cleared, exonerated, pardoned

    accept: accepted, accept, approved, agreed, welcomed, endorsed, permitted, allowed, authorised, authorized
    refuse: rejected, refused, vetoed, declined, banned, forbade, prohibited, barred, condemned

    support: supported, support, supports, backed, backs, aided, allied, helped
    oppose: opposed, oppose, opposes, fought, resisted, against

    win: won, win, victory, succeeded, success, successful
    defeat: defeat, defeated, failed, failure

    accident: accidental, accidentally, unintended, inadvertently, by mistake, mistakenly
    deliberate: deliberate, deliberately, intentional, intentionally, on purpose, knowingly

    true: true, accurate, correct, genuine
    false: false, inaccurate, incorrect, wrong, fake, fabricated

    north: north, northern, northwards
    south: south, southern, southwards
    east: east, eastern, eastwards
    west: west, western, westwards
    centre: central

    inside: inside, within, indoors
    outside: outside, outdoors

    large: large, big, great, huge, major, massive, heavy, severe, serious, high, vast
    small: small, little, minor, slight, light, modest, low, limited

    near: near, close by, close to, beside
    far: far, distant

    old: old, ancient
    new: new
    young: young
    former: former, ex-, then-
    current: current, serving, incumbent
    acting: acting, interim

    published: published, publish, publishes, disclosed, printed, broadcast
    withheld: withheld, withhold, suppressed, classified, concealed, hid

    bodies: bodies, corpses, remains
    survivors: survivor, survivors

    murder: murder, murders
    manslaughter: manslaughter

    he: he, him, his, himself
    she: she, her, hers, herself

    because: because, due to, owing to, as a result of
    despite: despite, in spite of, although

    air: airstrike, airstrikes, air strike, air strikes, air raid
    shelling: shelling, bombardment
    shooting: shot, shooting, gunfire

    school: school, schools
    mosque: mosque, mosques
    church: church, churches
    market: market, bazaar
    bakery: bakery
    prison: prison, jail
    bridge: bridge, bridges
    airport: airport, airfield, airbase

    first: first
    last: last, final
    second: second
    third: third

    up: up, upwards
    down: down, downwards

    secret: secret, covert, private
    public: public, overt

    give: gave, give, given, sold, sent, supplied, delivered
    receive: received, receive, bought, got, obtained

    each other: each other, one another

    for: in favour of
    kind: civilian casualties
    soldierly: military casualties

    arrive: arrived, arrive, entered, enter, enters, returned, return
    depart: departed, depart, exited`,
  empty: `a, an, the, and, or, but, of, in, on, at, to, for, from, by, with, as, that, which, who, whom, whose, this, these, those, it, its, they, them, their, there, here, we, us, our, you, your, i, my, is, are, was, were, be, been, being, has, have, had, having, do, does, did, doing, so, than, then, when, where, while, if, into, onto, over, under, about, around, out, off, also, too, very, such, any, other, another, same, own, itself, themselves, however, moreover, therefore, thus, hence, though, because, fact, during, through, between, among, per, cent, via, what, how, why, again, still, already, yet, even, now, just, one, ones, each, most, more, some, let, s, t, carried, located, lies, made`,
  months: `january jan, february feb, march mar, april apr, may, june jun, july jul, august aug, september sep sept, october oct, november nov, december dec`,
  numbers: `zero, one, two, three, four, five, six, seven, eight, nine, ten, eleven, twelve, thirteen, fourteen, fifteen, sixteen, seventeen, eighteen, nineteen, twenty`,
};

const NOTHING: Meanings = {
  negation: '',
  modality: '',
  attribution: '',
  comparison: '',
  quantity: '',
  day: '',
  actor: '',
  sense: '',
  empty: '',
  months: '',
  numbers: '',
};

const FR: Meanings = {
  ...NOTHING,
  negation: `
    not: pas, jamais, aucun, aucune, sans, rien, ni, nul, nulle, non, guère, ne, n`,
  modality: `
    possible: peut-être, pourrait, pourraient, peut, peuvent, éventuellement
    probable: probablement, sans doute, vraisemblablement
    hearsay: aurait, auraient, serait, seraient, prétendument, soi-disant, présumé, présumée, présumés, présumées
    seeming: semble, semblent, semblait, paraît`,
  attribution: `
    said: selon, déclaré, affirmé, dit, annoncé, d’après, indiqué
    denied: démenti, nié, dément, nie
    confirmed: confirmé, confirme, confirment`,
  comparison: `
    least: au moins
    more: plus de, plus que
    most: au plus, jusqu’à
    less: moins de, moins que, près de, presque
    before: avant
    after: après`,
  quantity: `
    all: tous, toutes, tout, toute
    some: quelques, certains, certaines, plusieurs
    only: seulement, seul, seule`,
  day: `
    monday: lundi
    tuesday: mardi
    wednesday: mercredi
    thursday: jeudi
    friday: vendredi
    saturday: samedi
    sunday: dimanche`,
  actor: `
    army: armée, militaires, forces armées
    forces: forces, troupes, soldat, soldats
    coalition: coalition, alliance
    government: gouvernement, autorités
    police: police, policiers, policier, gendarmes
    rebels: rebelle, rebelles, insurgés
    militants: djihadiste, djihadistes, jihadistes, extrémistes
    terrorists: terroriste, terroristes
    militia: milice, milices, miliciens
    fighters: combattant, combattants
    snipers: tireur embusqué, tireurs embusqués
    civilians: civil, civils
    residents: habitant, habitants, riverains, villageois
    neighbours: voisin, voisins
    witnesses: témoin, témoins
    officials: responsable, responsables, fonctionnaires
    commanders: commandant, commandants, général, colonel
    ministry: ministère
    minister: ministre, ministres
    mayor: maire, maires
    parliament: parlement, députés
    court: tribunal, cour, juge, juges
    prosecutors: procureur, procureurs, parquet
    investigators: enquêteur, enquêteurs, inspecteurs
    doctors: médecin, médecins
    journalists: journaliste, journalistes, correspondant
    hostages: otage, otages
    prisoners: prisonnier, prisonniers, détenu, détenus
    refugees: réfugié, réfugiés, déplacés
    children: enfant, enfants
    women: femme, femmes
    men: homme, hommes
    families: famille, familles, proches
    bodies: corps, cadavres
    survivors: survivant, survivants, rescapés
    experts: expert, experts
    aid: secouriste, secouristes`,
  sense: `
    dead: tué, tués, tuée, tuées, mort, morts, tue, tuent
    hurt: blessé, blessés, blessée, blessées, blesse

    take: pris, prise, repris, reprise
    lose: perdu, perdue, perd

    begin: commencé, débuté
    end: terminé, fini, achevé

    convict: condamné, condamnée, condamnés, coupable, coupables
    acquit: acquitté, acquittée, acquittés, innocent, innocenté, relaxé

    arrest: arrêté, arrêtés, arrêtée, détenu, emprisonné
    release: libéré, libérés, libérée, relâché, relâchés

    accept: accepté, approuvé, autorisé, salué
    refuse: rejeté, refusé, interdit, critiqué

    destroy: détruit, détruite, détruits, rasé
    damage: endommagé, endommagée, endommagés

    open: ouvert, ouverte, rouvert, rouverte
    close: fermé, fermée

    north: nord
    south: sud
    east: à l’est
    west: à l’ouest, ouest

    accident: accidentel, accidentelle, accidentellement
    deliberate: délibéré, délibérée, délibérément, volontaire

    true: vrai, vraie, exact, exacte
    false: faux, fausse, inexact

    rise: augmenté, hausse
    fall: diminué, baissé, baisse

    first: premier, première
    last: dernier, dernière

    large: grand, grande, important
    small: petit, petite, faible`,
  empty: `le, la, les, l, un, une, des, de, du, d, et, ou, à, au, aux, en, dans, par, pour, sur, que, qui, qu, ce, cette, ces, il, elle, ils, elles, on, se, s, a, ont, est, sont, été, était, étaient, avait, avaient, son, sa, ses, leur, leurs, avec, ne, n, c, y`,
  months: `janvier, février, mars, avril, mai, juin, juillet, août, septembre, octobre, novembre, décembre`,
  numbers: `zéro, un une, deux, trois, quatre, cinq, six, sept, huit, neuf, dix, onze, douze, treize, quatorze, quinze, seize`,
};

const DE: Meanings = {
  ...NOTHING,
  negation: `
    not: nicht, kein, keine, keinen, keinem, keiner, keines, nie, niemals, nichts, niemand, niemanden, ohne, weder`,
  modality: `
    possible: vielleicht, möglicherweise, könnte, könnten, eventuell
    probable: wahrscheinlich, vermutlich, wohl
    hearsay: angeblich, mutmaßlich, mutmaßliche, mutmaßlichen, soll, sollen
    seeming: scheint, scheinen, offenbar, anscheinend`,
  attribution: `
    said: sagte, sagten, laut, zufolge, erklärte, erklärten, teilte, berichtete, berichteten
    denied: bestritt, bestritten, dementierte, leugnete
    confirmed: bestätigte, bestätigten, bestätigt`,
  comparison: `
    least: mindestens, wenigstens
    more: mehr als
    most: höchstens, bis zu
    less: weniger als, fast, knapp
    before: vor, bevor
    after: nach, nachdem`,
  quantity: `
    all: alle, allen, aller, alles
    some: einige, manche, mehrere
    only: nur, lediglich`,
  day: `
    monday: montag
    tuesday: dienstag
    wednesday: mittwoch
    thursday: donnerstag
    friday: freitag
    saturday: samstag, sonnabend
    sunday: sonntag`,
  actor: `
    army: armee, militär, streitkräfte
    forces: truppen, soldat, soldaten
    coalition: koalition, allianz
    government: regierung, behörden
    police: polizei, polizisten
    rebels: rebellen, aufständische, aufständischen
    militants: dschihadisten, extremisten
    terrorists: terrorist, terroristen
    militia: miliz, milizen
    fighters: kämpfer
    snipers: scharfschütze, scharfschützen
    civilians: zivilist, zivilisten
    residents: bewohner, anwohner, einwohner
    neighbours: nachbarn, nachbar
    witnesses: zeuge, zeugen, augenzeugen
    officials: beamte, beamten
    ministry: ministerium
    minister: minister
    mayor: bürgermeister
    parliament: parlament, abgeordnete
    court: gericht, richter
    prosecutors: staatsanwalt, staatsanwaltschaft
    investigators: ermittler
    doctors: arzt, ärzte
    journalists: journalist, journalisten, reporter
    hostages: geisel, geiseln
    prisoners: häftling, häftlinge, gefangene, gefangenen
    refugees: flüchtling, flüchtlinge, vertriebene
    children: kind, kinder
    women: frau, frauen
    men: mann, männer
    families: familie, familien`,
  sense: `
    dead: getötet, tot, tote, toten, starb, starben, töteten, tötete
    hurt: verletzt, verletzte, verletzten, verwundet

    take: eroberte, eroberten, erobert, einnahm, eingenommen
    lose: verlor, verloren

    convict: verurteilt, verurteilte, schuldig
    acquit: freigesprochen, unschuldig

    arrest: verhaftet, festgenommen, verhaftete
    release: freigelassen, entlassen

    accept: akzeptiert, akzeptierte, gebilligt, billigte, erlaubt, begrüßte
    refuse: abgelehnt, verweigert, verboten, verurteilte

    destroy: zerstört, zerstörte, zerstörten
    damage: beschädigt, beschädigte, beschädigten

    open: geöffnet, eröffnet
    close: geschlossen

    north: norden, nördlich
    south: süden, südlich
    east: osten, östlich
    west: westen, westlich

    accident: versehentlich, unabsichtlich
    deliberate: absichtlich, vorsätzlich, gezielt

    true: wahr, richtig
    false: falsch, unwahr

    rise: gestiegen, stieg, stiegen
    fall: gesunken, sank, sanken`,
  empty: `der, die, das, den, dem, des, ein, eine, einen, einem, einer, eines, und, oder, in, im, an, am, auf, aus, bei, mit, von, vom, zu, zum, zur, für, dass, er, sie, es, wurde, wurden, worden, ist, sind, war, waren, hat, haben, hatte, hatten, sich, als, wie, auch, noch`,
  months: `januar jänner, februar, märz, april, mai, juni, juli, august, september, oktober, november, dezember`,
  numbers: `null, eins, zwei, drei, vier, fünf, sechs, sieben, acht, neun, zehn, elf, zwölf, dreizehn, vierzehn, fünfzehn, sechzehn, siebzehn, achtzehn, neunzehn, zwanzig`,
};

const ES: Meanings = {
  ...NOTHING,
  negation: `
    not: no, nunca, jamás, nadie, ningún, ninguno, ninguna, nada, sin, tampoco, ni`,
  modality: `
    possible: quizá, quizás, tal vez, posiblemente, podría, podrían, puede, pueden
    probable: probablemente
    hearsay: presuntamente, supuestamente, presunto, presunta, presuntos, al parecer, habría, habrían
    seeming: parece, parecen, parecía`,
  attribution: `
    said: dijo, dijeron, según, declaró, afirmó, anunció, informó, aseguró
    denied: negó, negaron, desmintió
    confirmed: confirmó, confirmaron, confirma`,
  comparison: `
    least: al menos, por lo menos
    more: más de, más que
    most: como máximo, hasta
    less: menos de, menos que, casi
    before: antes
    after: después`,
  quantity: `
    all: todos, todas, todo, toda
    some: algunos, algunas, varios, varias
    only: solo, sólo, solamente`,
  day: `
    monday: lunes
    tuesday: martes
    wednesday: miércoles
    thursday: jueves
    friday: viernes
    saturday: sábado
    sunday: domingo`,
  actor: `
    army: ejército, militares
    forces: fuerzas, tropas, soldado, soldados
    coalition: coalición, alianza
    government: gobierno, autoridades
    police: policía, policías
    rebels: rebelde, rebeldes, insurgentes
    militants: yihadistas, extremistas
    terrorists: terrorista, terroristas
    militia: milicia, milicias, milicianos
    fighters: combatiente, combatientes
    snipers: francotirador, francotiradores
    civilians: civil, civiles
    residents: residentes, vecinos, habitantes
    witnesses: testigo, testigos
    officials: funcionario, funcionarios
    ministry: ministerio
    minister: ministro, ministra
    mayor: alcalde, alcaldesa
    parliament: parlamento, diputados
    court: tribunal, juez, jueces
    prosecutors: fiscal, fiscales, fiscalía
    investigators: investigador, investigadores
    doctors: médico, médicos
    journalists: periodista, periodistas
    hostages: rehén, rehenes
    prisoners: preso, presos, detenidos
    refugees: refugiado, refugiados, desplazados
    children: niño, niños, niñas
    women: mujer, mujeres
    men: hombre, hombres
    families: familia, familias`,
  sense: `
    dead: muerto, muertos, muerta, muertas, murió, murieron, mató, mataron
    hurt: herido, heridos, herida, heridas, hirió, hirieron

    take: tomó, tomaron, capturó, capturaron
    lose: perdió, perdieron

    convict: condenado, condenada, condenados, condenó, culpable, culpables
    acquit: absuelto, absuelta, absolvió, inocente

    arrest: detenido, detenida, arrestado, detuvo
    release: liberado, liberada, liberó, liberados

    accept: aceptó, aprobó, autorizó, aceptado
    refuse: rechazó, negado, prohibió, rechazado

    destroy: destruido, destruida, destruyó, destruyeron
    damage: dañado, dañada, dañó

    open: abierto, abierta, abrió, reabrió
    close: cerrado, cerrada, cerró

    north: norte
    south: sur
    east: al este
    west: oeste

    accident: accidental, accidentalmente
    deliberate: deliberado, deliberadamente, intencionado

    true: verdadero, cierto
    false: falso, falsa

    rise: aumentó, subió
    fall: disminuyó, bajó`,
  empty: `el, la, los, las, un, una, unos, unas, de, del, y, o, a, al, en, por, para, con, que, se, su, sus, lo, le, les, es, son, fue, fueron, era, eran, ha, han, había, como`,
  months: `enero, febrero, marzo, abril, mayo, junio, julio, agosto, septiembre, octubre, noviembre, diciembre`,
  numbers: `cero, uno una, dos, tres, cuatro, cinco, seis, siete, ocho, nueve, diez, once, doce, trece, catorce, quince`,
};

const AR: Meanings = {
  ...NOTHING,
  negation: `
    not: لم, لن, لا, ليس, ليست, ليسوا, لست, غير, دون, بدون, لما, كلا, ولم, ولن, ولا, وليس, فلم, عدم, نفى, نفت`,
  modality: `
    possible: ربما, قد, لعل, يحتمل, محتمل
    hearsay: يزعم, زعم, المزعوم, المزعومة, يقال, يُقال, مزعوم`,
  attribution: `
    said: قال, قالت, قالوا, أعلن, أعلنت, ذكر, ذكرت, صرح, صرحت, أفاد, أفادت, بحسب, وفق, وفقا, حسب
    confirmed: أكد, أكدت, أثبت, أثبتت, يؤكد`,
  comparison: `
    least: على الأقل, ما لا يقل عن
    more: أكثر من
    less: أقل من
    most: حتى
    before: قبل
    after: بعد`,
  quantity: `
    all: جميع, كل, كافة
    some: بعض, عدة
    only: فقط`,
  day: `
    monday: الاثنين, الإثنين
    tuesday: الثلاثاء
    wednesday: الأربعاء
    thursday: الخميس
    friday: الجمعة
    saturday: السبت
    sunday: الأحد`,
  actor: `
    army: الجيش, جيش
    forces: القوات, قوات, الجنود, جنود
    coalition: التحالف, تحالف
    government: الحكومة, حكومة, السلطات
    police: الشرطة, شرطة
    rebels: المتمردون, المتمردين, متمردون, الثوار
    terrorists: الإرهابيون, الإرهابيين, إرهابيون
    militia: الميليشيا, ميليشيا, ميليشيات, الميليشيات
    fighters: المقاتلون, المقاتلين, مقاتلون, مقاتلين, المسلحون, المسلحين, مسلحون, مسلحين
    civilians: المدنيون, المدنيين, مدنيون, مدنيين, مدنيا, مدني
    residents: السكان, سكان, الأهالي, أهالي
    witnesses: شهود, الشهود, شاهد
    officials: المسؤولون, المسؤولين, مسؤولون, مسؤول
    ministry: الوزارة, وزارة
    minister: الوزير, وزير
    mayor: المحافظ, محافظ
    parliament: البرلمان
    court: المحكمة, محكمة, القاضي
    prosecutors: النيابة, المدعي
    investigators: المحققون, المحققين
    doctors: الأطباء, أطباء, طبيب
    journalists: الصحفيون, الصحفيين, صحفي
    hostages: الرهائن, رهائن
    prisoners: السجناء, سجناء, المعتقلون, المعتقلين, معتقلين
    refugees: اللاجئون, اللاجئين, النازحون, النازحين
    children: الأطفال, أطفال, طفل
    women: النساء, نساء, امرأة
    men: الرجال, رجال
    families: العائلات, عائلات, عائلة, الأسر, أسرة`,
  sense: `
    dead: قتل, قتلت, قتلى, قتيل, مقتل, قتلوا
    hurt: جرح, جرحى, أصيب, إصابة, جريح, أصيبوا

    take: سيطر, سيطرت, استعاد, استعادت, احتل, احتلت
    lose: خسر, خسرت, فقد, فقدت
    leave: انسحب, انسحبت, غادر, غادرت

    convict: أدان, أدانت, أدين, حكم, مذنب
    acquit: برأ, برأت, براءة, بريء

    arrest: اعتقل, اعتقلت, اعتقال
    release: أفرج, أفرجت, أطلق سراح, الإفراج

    accept: وافق, وافقت, رحب, رحبت
    refuse: رفض, رفضت, انتقد, انتقدت

    destroy: دمر, دمرت, تدمير
    damage: تضرر, تضررت, أضرار

    open: فتح, فتحت, افتتح
    close: أغلق, أغلقت, إغلاق

    begin: بدأ, بدأت, انطلق, انطلقت
    end: انتهى, انتهت, توقف, توقفت

    north: شمال, شمالي
    south: جنوب, جنوبي
    east: شرق, شرقي
    west: غرب, غربي

    rise: ارتفع, ارتفعت, زاد, زادت
    fall: انخفض, انخفضت, تراجع, تراجعت`,
  empty: `في, من, على, إلى, عن, أن, إن, التي, الذي, الذين, هذا, هذه, ذلك, تلك, كان, كانت, هو, هي, هم, مع, و, ثم, أو`,
  months: `يناير جانفي كانون_الثاني, فبراير فيفري شباط, مارس آذار, أبريل أفريل نيسان, مايو ماي أيار, يونيو جوان حزيران, يوليو يوليوز جويلية تموز, أغسطس أوت غشت آب, سبتمبر شتنبر أيلول, أكتوبر تشرين_الأول, نوفمبر نونبر تشرين_الثاني, ديسمبر دجنبر كانون_الأول`,
  numbers: `صفر, واحد, اثنان, ثلاثة, أربعة, خمسة, ستة, سبعة, ثمانية, تسعة, عشرة`,
};

const LANGUAGES: Readonly<Record<string, Meanings>> = { en: EN, fr: FR, de: DE, es: ES, ar: AR };

/** What a word or phrase means: of which kind, and which of that kind. */
export interface Meaning {
  readonly kind:
    | 'negation'
    | 'modality'
    | 'attribution'
    | 'comparison'
    | 'quantity'
    | 'day'
    | 'actor'
    | 'sense';
  readonly name: string;
}

/** The words of one language, by their folded form. */
export interface Lexicon {
  /** Phrases as words with a space between. */
  readonly meanings: ReadonlyMap<string, readonly Meaning[]>;
  /** Words of the longest phrase. */
  readonly longest: number;
  readonly empty: ReadonlySet<string>;
  /** To the number of the month. */
  readonly months: ReadonlyMap<string, number>;
  readonly numbers: ReadonlyMap<string, number>;
  /** Whether a capital letter within a sentence tells a name. */
  readonly capitals: boolean;
}

/** A word as it is compared: without case, accents, tatweel and vowel signs. */
export function fold(word: string): string {
  return word
    .normalize('NFKD')
    .replace(/[\p{Mn}\u0640’']/gu, '')
    .replace(/[أإآٱ]/g, 'ا')
    .toLowerCase();
}

const KINDS = [
  'negation',
  'modality',
  'attribution',
  'comparison',
  'quantity',
  'day',
  'actor',
] as const;
const made = new Map<string, Lexicon>();

/** The words of a language; of one that has none here, numbers and quotations can be told all the same. */
export function lexiconOf(language: string): Lexicon {
  const code = language.toLowerCase().split('-')[0] ?? '';
  const known = made.get(code);
  if (known) return known;
  const lexicon = readLexicon(LANGUAGES[code] ?? NOTHING, code);
  made.set(code, lexicon);
  return lexicon;
}

function readLexicon(words: Meanings, code: string): Lexicon {
  const meanings = new Map<string, Meaning[]>();
  const add = (phrase: string, meaning: Meaning) => {
    const folded = phrase
      .trim()
      .split(/[\s-]+/)
      .map(fold)
      .join(' ');
    if (folded === '') return;
    const all = meanings.get(folded);
    if (!all) meanings.set(folded, [meaning]);
    else if (!all.some(({ kind, name }) => kind === meaning.kind && name === meaning.name))
      all.push(meaning);
  };
  const lines = (text: string, read: (name: string, phrases: readonly string[]) => void) => {
    for (const line of text.split('\n')) {
      const at = line.indexOf(':');
      if (at > 0) read(line.slice(0, at).trim(), line.slice(at + 1).split(','));
    }
  };
  for (const kind of KINDS) {
    lines(words[kind], (name, phrases) => {
      for (const phrase of phrases) add(phrase, { kind, name });
    });
  }
  words.sense.split(/\n\s*\n/).forEach((group, index) => {
    lines(group, (name, phrases) => {
      for (const phrase of phrases) add(phrase, { kind: 'sense', name: `${index} ${name}` });
    });
  });
  const list = (text: string) =>
    text.split(',').map((entry) => entry.trim().split(/\s+/).map(fold));
  const numbered = (text: string, first: number) =>
    new Map(
      list(text).flatMap((forms, index) =>
        forms.flatMap((form) => (form === '' ? [] : [[form, index + first] as const])),
      ),
    );
  return {
    meanings,
    longest: Math.max(1, ...[...meanings.keys()].map((phrase) => phrase.split(' ').length)),
    empty: new Set(list(words.empty).flat()),
    months: numbered(words.months, 1),
    numbers: numbered(words.numbers, 0),
    capitals: code !== 'de' && code !== 'ar',
  };
}
