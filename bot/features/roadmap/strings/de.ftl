cmd-roadmap-add = Einen Termin in den Jahresplan eintragen
    .name = jahresplan neu, jahresplan eintragen
    .opt-title = Titel
    .opt-due = Bis wann
    .opt-owner = Zuständig
    .opt-side = Stadt
    .opt-remind = Tage vorher
    .opt-zone = Zeitzone
cmd-roadmap-list = Sehen, was offen ist
    .name = jahresplan liste, jahresplan offen, jahresplan
    .opt-page = Seite
cmd-roadmap-show = Einen Termin des Jahresplans ansehen
    .name = jahresplan zeigen
    .opt-date = Nummer
cmd-roadmap-done = Sagen, dass der Teil Ihrer Stadt erledigt ist
    .name = jahresplan erledigt
    .opt-date = Nummer
    .opt-side = Stadt
cmd-roadmap-reopen = Zurücknehmen, dass etwas erledigt oder aufgegeben ist
    .name = jahresplan wiederaufnehmen
    .opt-date = Nummer
    .opt-side = Stadt
cmd-roadmap-cancel = Einen Termin des Jahresplans aufgeben
    .name = jahresplan aufgeben, jahresplan streichen
    .opt-date = Nummer

choice-owner-coordinator = koordination, koordinator, koordinatorin
choice-owner-teacher = lehrkraft, lehrer, lehrerin
choice-owner-chair = vorsitz
choice-owner-mayor = bürgermeisteramt, bürgermeister, bürgermeisterin
choice-owner-crisis-officer = krisenstab
roadmap-joint-words = gemeinsam, beide, alle
roadmap-joint = gemeinsam

# Was man auf eine Erinnerung antworten kann.
answer-done = erledigt, ist erledigt, fertig, gemacht, ist gemacht, abgehakt

# Eine Karte oder eine ihrer Zeilen; die Zeile jeder Stadt steht in deren Sprache.
roadmap-title-machine = { $title } (maschinelle Übersetzung)
roadmap-card = { $city }: { $when }. Zuständig: { $people }
roadmap-card-done = { $city }: { $when }. Zuständig: { $people }. Erledigt am { $done }{ $who }
roadmap-nobody = noch nicht benannt
roadmap-given-up = Dieser Termin wurde aufgegeben.

roadmap-line = { $id } { $title }: { $when } ({ $people })
roadmap-line-past = { $id } { $title }: noch offen, der Termin war { $when } ({ $people })
roadmap-line-waiting = { $id } { $title }: { $when }, wartet auf { $cities }
roadmap-more = { $count } weitere: { $prefix }roadmap list { $page }
roadmap-nothing = Nichts ist offen. Etwas in den Jahresplan eintragen: { $prefix }roadmap add
roadmap-empty = Nichts ist offen.

# Eine Erinnerung um neun Uhr morgens. Glocke und Klammern kommen mit ihrem Leerzeichen oder gar nicht.
roadmap-reminder = { $bell }{ $id } { $title }: { $day }, { $when }{ $there }{ $late }
roadmap-reminder-past = { $bell }{ $id } { $title } ist noch offen: Der Termin war { $when }{ $there }{ $late }
roadmap-in-days = { $days ->
    [0] heute
    [1] morgen
   *[other] in { $days } Tagen
}
roadmap-place = { $city } { $when }
roadmap-there = { " " }({ $places })
roadmap-late = { " " }({ $lateness } verspätet, ich war nicht erreichbar)
roadmap-missed = { " " }(vorgesehen für { $meant }, ich war nicht erreichbar)
roadmap-minutes = { $minutes ->
    [one] eine Minute
   *[other] { $minutes } Minuten
}
roadmap-hours = { $hours ->
    [one] eine Stunde
   *[other] { $hours } Stunden
}
roadmap-hours-and-minutes = { roadmap-hours } und { roadmap-minutes }
roadmap-person = { $person }
roadmap-unnamed = zuständig: noch nicht benannt
roadmap-state-open = { $city }: offen
roadmap-state-done = { $city }: erledigt am { $done }
roadmap-answer-several = Sobald etwas erledigt ist, schreiben Sie zum Beispiel: { $prefix }roadmap done { $id }

roadmap-title-length = Ein Titel hat 1 bis { $most } Zeichen.
roadmap-past = { $when } ist vorbei. So geht es: { $prefix }roadmap add "{ $title }" { $example }
roadmap-which-city = Für welche Stadt ist das? Bitte ergänzen Sie: --side { $city }
roadmap-which-part = { $id } betrifft { $cities }. Bitte ergänzen Sie die Stadt, zum Beispiel: { $prefix }roadmap done { $id } --side { $city }
roadmap-no-side = { $text } kenne ich nicht als Stadt. Es passt: { $cities }
roadmap-unknown = { $id } gibt es hier nicht. Was offen ist: { $prefix }roadmap list
roadmap-done-given-up = { $id } wurde aufgegeben. Wieder aufnehmen: { $prefix }roadmap reopen { $id }
roadmap-part-up-to = Wer das zu { $id } für { $city } sagen kann: { $people }
roadmap-part-up-to-city = Das kann zu { $id } im Raum von { $city } gesagt werden.
roadmap-plan-up-to = Wer den Jahresplan von { $cities } ändern kann: { $people }

## Später, zugesagt, übernommen

cmd-roadmap-snooze = Später noch einmal an einen Termin erinnert werden
    .name = jahresplan später, jahresplan nochmal
    .opt-date = Nummer
    .opt-until = Wann
    .opt-side = Stadt
    .opt-zone = Zeitzone
    .hint-until = 25.3. 9:00
cmd-roadmap-unsnooze = Den Wunsch nach einer späteren Erinnerung zurücknehmen
    .name = jahresplan nicht-später
    .opt-date = Nummer
    .opt-side = Stadt
cmd-roadmap-promise = Für den Teil Ihrer Stadt ein neues Datum zusagen
    .name = jahresplan zusagen
    .opt-date = Nummer
    .opt-until = Bis wann
    .opt-side = Stadt
    .opt-zone = Zeitzone
    .hint-until = 25.3. 9:00
cmd-roadmap-unpromise = Ein zugesagtes Datum zurücknehmen
    .name = jahresplan zusage zurücknehmen
    .opt-date = Nummer
    .opt-side = Stadt
cmd-roadmap-take = Den Teil Ihrer Stadt übernehmen
    .name = jahresplan übernehmen
    .opt-date = Nummer
    .opt-side = Stadt
cmd-roadmap-release = Einen übernommenen Teil wieder zurückgeben
    .name = jahresplan zurückgeben
    .opt-date = Nummer
    .opt-side = Stadt
cmd-roadmap-history = Sehen, wer wann was geändert hat
    .name = jahresplan verlauf
    .opt-date = Nummer
    .opt-page = Seite

answer-tomorrow = morgen um 9, morgen, morgen wieder
answer-next-open-day = nächster Arbeitstag um 9, nächster Arbeitstag, morgen, morgen wieder
# Steht in einer Antwort vor einem neuen Datum: zugesagt 7.4. 12:00
answer-promised = zugesagt, zusage, neues datum

roadmap-title = { $id } { $title }
roadmap-waiting = Wartet auf { $cities }.
roadmap-card-promised = { $city }: { $when } (neu; bisher: { $first }). Zuständig: { $people }
roadmap-nobody-but = noch nicht benannt; bis dahin { $people }
roadmap-by = { " " }({ $person } für { $holder })
# Ein Name am Anfang einer Zeile, die diese Person anspricht.
roadmap-to = { $person }
roadmap-stand-in = in Vertretung
roadmap-state-promised = { $city }: neues Datum { $when }
roadmap-more-open = { $count } weitere: { $prefix }roadmap list
roadmap-other-day = Anderer Tag
roadmap-answer-tomorrow = ✅ erledigt · 💤 morgen um 9 wieder, oder antworten: erledigt / morgen / heute 15:00 / zugesagt { $number }.{ $month }. { $time }
roadmap-answer-later = ✅ erledigt · 💤 { $day } um 9 wieder, oder antworten: erledigt / heute 15:00 / zugesagt { $number }.{ $month }. { $time }
roadmap-done-now = { $id } von { $city } erledigt, { $when }{ $who }. { $back }
roadmap-promised-now = { $id } { $title }, neues Datum: { $when }{ $there }
roadmap-given-up-now = { $id } { $title } wurde aufgegeben.
roadmap-taken-now = { $id } { $title } liegt jetzt bei { $people }.
roadmap-again-on = { $id }: wieder am { $when }.
roadmap-promised = { $id } neu: { $when }{ $there }.
roadmap-promised-seen = { $count ->
    [one] { $cities } sieht
   *[other] { $cities } sehen
} das neue Datum.
roadmap-yours = { $id } liegt jetzt bei Ihnen. Bis wann?
roadmap-is-done = { $id } ist für { $city } erledigt. Wieder öffnen: { $prefix }roadmap reopen { $id }
roadmap-moment-passed = { $when } ist vorbei. Bitte nennen Sie einen Zeitpunkt, der noch kommt.
roadmap-close-up-to = { $id } kann für { $city } abgeschlossen werden von { $people }.

## Nach dem Termin noch offen: was folgt, wird immer vorher gesagt

roadmap-open-here = { $id } { $title } ist bei uns noch offen (Termin war { $when }).
roadmap-else-ask-and-tell = { $answer } Sonst frage ich am { $when } { $people } und sage in { $cities } Bescheid.
roadmap-else-ask = { $answer } Sonst frage ich am { $when } { $people }.
roadmap-else-tell = { $answer } Sonst frage ich am { $when } noch einmal und sage in { $cities } Bescheid.
roadmap-else-nothing = Antworten: erledigt, oder ein neues Datum.
roadmap-else-typed = Schreiben Sie: { $done }, oder { $promise } und ein neues Datum.
roadmap-else-again = { $answer } Sonst frage ich am { $when } noch einmal.
roadmap-take-over = { $id } { $title } ist noch offen, bisher ohne Antwort. Übernehmen Sie?
roadmap-take-how = 👍 ja, oder: { $line }
roadmap-take-typed = Schreiben Sie: { $line }
roadmap-told-done = { $id } { $title }: Der Teil von { $own } ist seit { $done } erledigt, der von { $other } ist noch offen (Termin war { $when }).
roadmap-told-open = { $id } { $title }: Die Teile von { $own } und { $other } sind beide noch offen (Termin war { $when }).
roadmap-told-nothing = Für Sie ist jetzt nichts zu tun.
roadmap-told-who = Zuständig in { $other }: { $people }.
roadmap-told-who-both = Zuständig in { $other }: { $people }, Vertretung: { $substitutes }.
roadmap-done-there = { $id } { $title }: von { $cities } erledigt am { $done }. Offen: { $open }.

## Die Woche

roadmap-digest = Woche ab { $day }{ $late }
roadmap-digest-ours = Offen bei uns:{ " " }
roadmap-digest-theirs = Wir warten auf { $cities }:{ " " }
roadmap-digest-events = Veranstaltungen:{ " " }
roadmap-digest-own = { $label }{ $id } { $title }, bis { $when } ({ $people })
roadmap-digest-late = { $label }{ $id } { $title }, noch offen, Termin war { $when } ({ $people })
roadmap-digest-waiting = { $label }{ $id } { $title }, bis { $when }
roadmap-digest-waiting-there = { $label }{ $id } { $title }, bis { $when } hier, { $there } dort
roadmap-digest-event = { $label }{ $event }
roadmap-digest-clocks = { $change } Mehr: { $prefix }roadmap list
roadmap-clocks-ahead = Uhren: Ab { $day } ist { $city } uns { $gap } voraus statt { $before }.
roadmap-clocks-behind = Uhren: Ab { $day } ist { $city } { $gap } hinter uns statt { $before }.
roadmap-clocks-now-ahead = Uhren: Ab { $day } ist { $city } uns { $gap } voraus.
roadmap-clocks-now-behind = Uhren: Ab { $day } ist { $city } { $gap } hinter uns.
roadmap-clocks-same = Uhren: Ab { $day } ist es in { $city } so spät wie hier.

## Neue Personen

roadmap-term-ends = Die Amtszeit von { $person } ist bis { $day } eingetragen. Sobald die Nachfolge feststeht, antworten Sie mit dem Namen. Noch offen: nichts zu tun.
roadmap-term-ends-known = Die Amtszeit von { $person } ist bis { $day } eingetragen. Ab { $first }: { $successor }.
roadmap-welcome = { $person }, ab { $day } helfe ich Ihnen bei der Koordination in { $city }.
roadmap-handed-over = Übergeben: { $count ->
    [one] ein Termin
   *[other] { $count } Termine
}: { $items }. Alle: { $prefix }roadmap list
roadmap-handed-nothing = Nichts ist offen.
roadmap-handed-open = { $id } { $when }
roadmap-handed-waiting = { $id } erledigt, wartet auf { $cities }
roadmap-vacant-here = Die Amtszeit von { $person } endete am { $day }, die Nachfolge ist noch nicht benannt. Bis dahin wende ich mich an { $people }.
roadmap-vacant-here-nobody = Die Amtszeit von { $person } endete am { $day }, die Nachfolge ist noch nicht benannt.
roadmap-successor = Sobald die Nachfolge feststeht, antworten Sie mit dem Namen, oder: { $prefix }role successor NAME
roadmap-new-there = Neu in { $city }: { $person }, bisher { $before }. Für Sie ändert sich nichts.
roadmap-new-there-first = Neu in { $city }: { $person }. Für Sie ändert sich nichts.
roadmap-vacant-there = { $city }: Nachfolge noch nicht benannt; bis dahin: { $people }.
roadmap-vacant-there-nobody = { $city }: Nachfolge noch nicht benannt.

## Wer wann was geändert hat

roadmap-history-added = { $when }: { $person } hat es in den Jahresplan eingetragen
roadmap-history-done = { $when }: { $person } hat den Teil von { $city } als erledigt gemeldet
roadmap-history-reopened = { $when }: { $person } hat den Teil von { $city } wieder geöffnet
roadmap-history-cancelled = { $when }: { $person } hat es aufgegeben
roadmap-history-resumed = { $when }: { $person } hat es wieder aufgenommen
roadmap-history-taken = { $when }: { $person } hat den Teil von { $city } übernommen
roadmap-history-released = { $when }: { $person } hat den Teil von { $city } zurückgegeben
roadmap-history-promised = { $when }: { $person } hat für { $city } { $until } zugesagt
roadmap-history-unpromised = { $when }: { $person } hat die Zusage von { $city } zurückgenommen
roadmap-history-somebody = jemand
roadmap-history-for = { $person } für { $holder }
roadmap-history-more = { $count } ältere: { $line }
roadmap-history-nothing = Zu { $id } ist noch nichts festgehalten.
## Plans made of templates

cmd-plan-templates = See what plans can be made of
    .name = plan templates
cmd-plan-new = Make a plan of a template
    .name = plan new
    .opt-template = Template
    .opt-anchors = Days it is counted from
    .opt-sides = Sides
    .opt-tags = What applies
    .opt-name = Name
    .opt-participants = Participants
    .opt-hosts = Hosts
    .opt-given = Said already
    .hint-anchors = departure=9.10.2027; return=21.10.2027
    .hint-sides = sending=porto; hosting=bristol
cmd-plan-check = See what is worth a look in a proposed plan
    .name = plan check
    .opt-plan = Number
    .opt-page = Page
cmd-plan-make = Agree to a proposed plan
    .name = plan make, plan agree
    .opt-plan = Number
cmd-plan-list = See the plans that run
    .name = plan list, plans
cmd-plan-show = See what comes next in a plan
    .name = plan show
    .opt-plan = Number
    .opt-page = Page
cmd-plan-end = End a plan
    .name = plan end
    .opt-plan = Number
cmd-plan-resume = Take up a plan that was ended
    .name = plan resume
    .opt-plan = Number
cmd-plan-role = Name who answers for a role of a plan
    .name = plan role
    .opt-plan = Number
    .opt-role = Role
    .opt-person = Person
    .opt-side = City
    .opt-substitute = Substitute
cmd-plan-roles = See who answers for what in a plan
    .name = plan roles
    .opt-plan = Number
cmd-plan-add = Put one more date into a plan
    .name = plan add
    .opt-plan = Number
    .opt-title = Title
    .opt-due = By when
    .opt-role = Role
    .opt-side = Side
    .opt-remind = Days before
    .opt-zone = Zone
cmd-plan-roll = Use a plan again for other days
    .name = plan roll, plan again
    .opt-plan = Number
    .opt-anchors = Days it is counted from
    .opt-name = Name
    .opt-given = Said already
    .hint-anchors = departure=7.10.2028; return=19.10.2028
cmd-plan-rehearse = See what would be sent to whom and when
    .name = plan rehearse
    .opt-plan = Number
    .opt-from = From
    .opt-until = Until
    .opt-page = Page
cmd-plan-export = Get a plan as a file
    .name = plan export
    .opt-plan = Number
    .opt-as = Form
cmd-plan-import = Take a plan in from a file
    .name = plan import
    .opt-text = Plan

choice-paper-yaml = yaml
choice-paper-csv = csv, table

# A title by itself, in the reader's language where it is known.
plan-title = { $title }
plan-named = { $id } { $title }
plan-named-as = { $id } { $title }: { $name }
plan-template = { $id }: { $title } ({ $count ->
    [one] one date
   *[other] { $count } dates
})
plan-which-template = Which template? Answer with the number.
plan-no-template = I do not know a template { $text }. These are here: { $known }. More on them: { $prefix }plan templates
plan-ask-anchors = { $count ->
    [one] From which day is it counted?
   *[other] From which days is it counted? Please answer in one message, one line each:
}
plan-anchor = { $label }
plan-which-sides = Which city has which side ({ $sides })? Please add for instance: --sides "{ $example }"
plan-empty = None of its dates would be left. Please look at the days and at what applies.

plan-proposed = { $plan }: not made yet, please look first
plan-span = { $count ->
    [one] One date, { $first }
   *[other] { $count } dates, from { $first } to { $last }
} ({ $cities })
plan-found-moved = { $count ->
    [one] One date fell on a weekend or closed day and was moved.
   *[other] { $count } dates fell on weekends or closed days and were moved.
}
plan-found-past = { $count ->
    [one] One date has passed already; it will stand as open.
   *[other] { $count } dates have passed already; they will stand as open.
}
plan-found-fixed = { $count ->
    [one] One date is set by others, please check it.
   *[other] { $count } dates are set by others, please check them.
}
plan-found-left-out = Left out what is counted from a day not given: { $anchors }
plan-found-overlapping = Runs at the same time: { $plans }
plan-found-nothing = Nothing is worth a second look.
plan-found-all = All of them: { $line }
plan-check-fixed = Set by others, please check: { $title }, { $when }
plan-check-past = Passed already: { $title }, { $when }
plan-check-moved = Moved from { $before } to { $when }: { $title }
plan-and-more = { $count } more
plan-make-question = Make it?
plan-make-how = 👍 yes, or: { $line }
plan-proposal-gone = There is no proposal { $id } here any more. A new one: { $prefix }plan new

plan-made = { $plan }: { $count ->
    [one] one date
   *[other] { $count } dates
} for { $cities }, from { $first } to { $last }
plan-made-how = What comes next: { $line }
plan-unknown = There is no { $id } here. The plans: { $prefix }plan list
plan-has-ended = { $id } has ended. To take it up again: { $prefix }plan resume { $id }
plan-none = No plan runs here. What there is: { $prefix }plan templates
plan-line = { $plan }: { $open } open, { $done } done, next on { $when }
plan-line-done = { $plan }: all { $done } done
plan-counts = { $count ->
    [one] One date
   *[other] { $count } dates
}: { $done } done, { $open } to come, { $late } still open after their date
plan-more = { $count } more: { $line }
plan-ended = Ended on { $day }.
plan-ended-now = { $plan } has ended. { $count ->
    [0] Nothing was open.
    [one] One open date was given up.
   *[other] { $count } open dates were given up.
}

plan-role = { $role }, { $city }: { $people }
plan-role-substitute = { $role }, { $city }: { $people }, substitute: { $substitutes }
plan-roles-free = Nobody named, so with whoever holds the role or coordinates: { $roles }
plan-no-role = This plan has no role { $text }. These work: { $roles }
plan-no-side = This plan has no side { $text }. These work: { $sides }
plan-which-city = Which city of { $id }? Please add one of these with --side: { $cities }

plan-rehearsed = { $plan }: { $count ->
    [one] one message
   *[other] { $count } messages
} if nothing changes. Nothing has been sent.
plan-rehearsed-line = { $when } { $city }, to { $people }: { $items }
plan-rehearsed-quiet = { $when } { $city }, to the room: { $items }
plan-rehearsed-more = { $count } more: page { $page }
plan-rehearsed-nothing = { $plan }: nothing would be sent in that time.
plan-exported = { $plan }, as a file. People are not in it.

# What is wrong with a template or a plan in a file; { $path } says where.
plan-faults = { $count ->
    [one] I cannot take this in, one place does not fit. Nothing was saved.
   *[other] I cannot take this in, { $count } places do not fit. Nothing was saved.
}
plan-faults-more = { $count } more
plan-fault = { $path }: { $words }
plan-fault-missing = missing
plan-fault-unknown-key = unknown key; known here: { $known }
plan-fault-no-group = no group of keys
plan-fault-no-list = no list
plan-fault-no-text = no text; put it in quotes
plan-fault-no-switch = neither true nor false
plan-fault-length = a text has 1 to { $most } characters
plan-fault-number = no whole number from { $least } to { $most }
plan-fault-not-among = { $text } does not fit here; one of { $known }
plan-fault-clock = no time of day such as "17:00"
plan-fault-day = no day such as "2027-10-09"
plan-fault-moment = no moment such as "2027-10-09T17:00:00"
plan-fault-no-such-hour = this hour does not exist in { $zone } on that day, or happens twice
plan-fault-zone = { $text } is no time zone
plan-fault-no-such-day = there is no such day in every year
plan-fault-falling = whole days before, each once, the largest first
plan-fault-one-rule = either offset_days or fixed, one of the two
plan-fault-no-key = there is no other milestone { $text }
plan-fault-twice = stands twice
plan-fault-not-here = takes no part in this
plan-fault-items = 1 to { $most } milestones
