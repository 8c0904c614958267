### Veranstaltungen: die Befehle, die Karte und was über Anmeldungen gesagt wird.

## Befehle

cmd-event-add = Eine Veranstaltung anlegen
    .name = termin neu, veranstaltung neu
    .opt-title = Titel
    .opt-starts = Wann
    .opt-end = Ende
    .opt-place = Wo
    .opt-limit = Plätze
    .opt-kind = Art
    .opt-link = Link
    .opt-about = Beschreibung
    .opt-organiser = Organisation
    .opt-track = Bereich
    .opt-remind = Erinnerungen
    .opt-zone = Zeitzone
    .opt-every = Jede
    .opt-until = Bis
    .opt-count = Anzahl
    .hint-title = Sommerfest
    .hint-starts = 19.6. 14-22 Uhr
    .hint-place = Marktplatz
    .hint-limit = 40
cmd-event-list = Die nächsten Veranstaltungen ansehen
    .name = termin liste, veranstaltung liste, termine, veranstaltungen
    .opt-page = Seite
cmd-event-show = Eine Veranstaltung ansehen
    .name = termin zeigen, veranstaltung zeigen
    .opt-event = Veranstaltung
cmd-event-cancel = Eine Veranstaltung absagen
    .name = termin absagen, veranstaltung absagen
    .opt-event = Veranstaltung
cmd-event-rsvp = Sich zu einer Veranstaltung anmelden oder absagen
    .name = termin antworten, veranstaltung antworten, anmeldung, anmelden
    .opt-event = Veranstaltung
    .opt-answer = Antwort
    .opt-places = Personen
    .opt-codes = Kürzel
    .opt-was = Bisher
    .hint-places = ja, 3
choice-coming-yes = ja, j
choice-coming-no = nein, n
choice-coming-maybe = { answer-maybe }
choice-coming-none = keine, zurücknehmen

answer-maybe = vielleicht, eventuell

## Die Karte

event-time = { $city }: { $span }
event-time-night = { $city }: { $span } (nachts)
event-span = { $starts } bis { $ends }
event-span-days = { $starts } bis { $ends }
event-places = { $limit ->
    [one] { $limit } Platz
   *[other] { $limit } Plätze
}
event-how = 👍 ja · 👎 nein · 🤔 vielleicht, oder antworten: ja
event-your-clock = Bei Ihnen
event-several = Für mehrere Personen
event-said-yes-of = { $id }: Sie sind angemeldet, Platz { $place } von { $limit }. Absagen: nein, auf derselben Karte.
event-said-yes = { $id }: Sie sind angemeldet. Absagen: nein, auf derselben Karte.
event-said-no = { $id }: Notiert, Sie kommen nicht.
event-said-maybe = { $id }: Notiert als vielleicht.
event-said-none = { $id }: Ihre Antwort ist zurückgenommen.
event-how-typed = Anmelden: { $prefix }event answer { $id } ja (oder: nein, vielleicht)
event-occasion-how = Anmelden können Sie sich auf der Karte von { $id } im Kanal. Interesse hier zählt als vielleicht.
event-occasion-moved = Im Kalender dieses Servers hat jemand { $id } { $title } verschoben: { $new }. Hier gilt noch: { $old }. Soll es verschoben werden? Ein Nein berichtigt den Kalender. 👍 ja 👎 nein
event-cancelled-mark = abgesagt

## Die Liste

event-entry = { $id } { $title }: { $starts }
event-list-none = Hier stehen keine Veranstaltungen an. Eine anlegen: { $prefix }event add
event-list-empty = Hier stehen keine Veranstaltungen an.
event-list-more = { $count } weitere: { $prefix }event list { $page }

## Absagen

event-cancelled-news = { $id } { $title } findet nicht statt.
event-person = { $person }

## Was nicht passt

event-unknown = { $id } gibt es nicht. Alle Veranstaltungen: { $prefix }event list
event-cancelled = { $id } { $title } wurde abgesagt.
event-over = { $id } { $title } ist vorbei.
event-up-to = { $id } ändern kann { $city }: { $people }.
event-past = { $starts } ist vorbei. So geht es: { $prefix }event add "{ $title }" { $example }
event-end-early = { $ends } liegt nicht nach { $starts }. So geht es: --end { $example }
event-end-unread = { $why } So geht es: --end { $example }
event-title-length = Eine Veranstaltung braucht einen Titel mit höchstens { $most } Zeichen.
event-place-length = Ein Ort hat höchstens { $most } Zeichen.

## Wer kommt, Verschieben, Plätze

cmd-event-who = Sehen, wer zu einer Veranstaltung kommt
    .name = termin wer, veranstaltung wer
    .opt-event = Veranstaltung
cmd-event-move = Eine Veranstaltung verschieben
    .name = termin verschieben, veranstaltung verschieben
    .opt-event = Veranstaltung
    .opt-starts = Wann
    .opt-end = Ende
    .opt-zone = Zeitzone
    .opt-only = Nur
cmd-event-limit = Ändern, wie viele kommen können; 0 heißt beliebig viele
    .name = termin plätze, veranstaltung plätze
    .opt-event = Veranstaltung
    .opt-limit = Plätze
cmd-event-restore = Eine abgesagte Veranstaltung doch stattfinden lassen
    .name = termin wiederherstellen, veranstaltung wiederherstellen
    .opt-event = Veranstaltung

choice-event-kind-visit = besuch
choice-event-kind-class-exchange = klassenaustausch, schüleraustausch, austausch
choice-event-kind-festival = fest, feier
choice-event-kind-meeting = treffen, sitzung, besprechung
choice-event-kind-workshop = werkstatt, arbeitstreffen
choice-event-kind-exhibition = ausstellung
choice-event-kind-online-call = videogespräch, onlinegespräch, videoanruf

event-kind = { $kind ->
    [visit] Besuch
    [class-exchange] Klassenaustausch
    [festival] Fest
    [meeting] Treffen
    [workshop] Workshop
    [exhibition] Ausstellung
   *[online-call] Videogespräch
}
event-entry-kind = { $id } { $title } ({ $kind }): { $starts }

event-who = { $id } { $title }: ja { $yes }
event-who-city = { $city } ({ $count }): { $names }
event-who-count = { $city }: { $count }
event-who-elsewhere = ohne Stadt
event-who-waiting = Warteliste ({ $waiting }): { $names }

## Die Wochenübersicht

event-agenda = { $id } { $title }, { $here }
event-agenda-day = { $id } { $here }
event-agenda-there = { $id } { $title }, { $here } hier, { $there } dort
event-agenda-cities = { $id } { $title }, { $here } hier, { $cities }
event-agenda-city = { $there } in { $city }

## Die Warteliste

event-count-waiting = Warteliste { $waiting }
event-waiting = { $id } ist ausgebucht. Sie sind Nummer { $position } auf der Warteliste. Sobald ein Platz frei wird, sage ich Ihnen Bescheid.
event-for = Für { $person }
event-moved-up = { $person }, ein Platz ist frei geworden: Sie sind für { $id } { $title } angemeldet. Wenn Sie nicht kommen können, antworten Sie: nein
event-moved-up-tap = { $person }, ein Platz ist frei geworden: Sie sind für { $id } { $title } angemeldet. Wenn Sie nicht kommen können, tippen Sie auf Nein.
event-moved-up-several = Plätze sind frei geworden; für { $id } { $title } sind jetzt auch die hier Genannten angemeldet. Wer nicht kommen kann, antwortet: nein
event-moved-up-several-tap = Plätze sind frei geworden; für { $id } { $title } sind jetzt auch die hier Genannten angemeldet. Wer nicht kommen kann, tippt auf Nein.
event-places-too-many = { $id } hat insgesamt { $limit ->
    [one] { $limit } Platz
   *[other] { $limit } Plätze
}.
event-places-no-more = Für { $id } ist { $free ->
    [0] kein Platz mehr frei
    [one] noch { $free } Platz frei
   *[other] nur für { $free } noch Platz
}. Ihre Anmeldung für { $places } gilt weiter.

## Verschoben

event-change = { $id } { $title } { $change ->
    [later] beginnt später
    [earlier] beginnt früher
    [day] findet an einem anderen Tag statt
   *[time] findet zu anderer Zeit statt
}.
event-keep = Ihre Anmeldung gilt weiter; absagen: 👎 oder antworten: nein
event-keep-tap = Ihre Anmeldung gilt weiter. Wenn Sie nicht kommen können, tippen Sie auf Nein.
event-moved = { event-change } Neu: { $new } (bisher { $old }). { event-keep }
event-moved-tap = { event-change } Neu: { $new } (bisher { $old }). { event-keep-tap }
event-moved-cities = { event-change } { event-keep }
event-moved-cities-tap = { event-change } { event-keep-tap }
event-moved-city = { $city }: { $new } (bisher { $old })
event-restored-news = { $id } { $title } findet doch statt.
event-not-cancelled = { $id } { $title } war nicht abgesagt.
event-move-up-to = { $id } verschieben kann { $city }: { $people }.
event-move-past = { $starts } ist vorbei. So geht es: { $prefix }event move { $id } { $example }

## Reihen

cmd-event-skip = Einen Termin einer Reihe auslassen
    .name = termin auslassen, veranstaltung auslassen
    .opt-event = Veranstaltung
    .opt-day = Tag
cmd-event-keep = Einen ausgelassenen Termin doch stattfinden lassen
    .name = termin doch, veranstaltung doch
    .opt-event = Veranstaltung
    .opt-day = Tag
cmd-event-end = Eine Reihe früher oder später enden lassen
    .name = termin beenden, veranstaltung beenden
    .opt-event = Veranstaltung
    .opt-from = Ab
    .opt-rule = Regel
    .opt-instead = Anstelle
cmd-event-change = Einen Termin einer Reihe und alle folgenden ändern
    .name = termin folgende ändern, veranstaltung folgende ändern
    .opt-event = Veranstaltung
    .opt-from = Ab
    .opt-starts = Uhrzeit
    .opt-end = Ende
    .opt-title = Titel
    .opt-place = Wo
    .opt-limit = Plätze
    .opt-every = Jede
    .opt-until = Bis
    .opt-count = Anzahl

event-series = { $rhythm }, eine Antwort für alle Termine
event-series-home = { $rhythm } ({ $city }), eine Antwort für alle Termine
event-series-skipped = { $id } { $title } fällt einmal aus:
event-series-kept = { $id } { $title } findet an diesem Termin doch statt:
event-series-displaced = Dazwischen werden die Uhren umgestellt: { $id } ist einmal zu einer anderen Stunde, am { $when }.
event-series-none = { $id } { $title } findet nur einmal statt; das geht bei Reihen.
event-series-no-date = { $id } hat am { $day } keinen Termin. Die nächsten: { $days }
event-series-no-more = { $id } hat keinen Termin mehr.
event-series-last = Von { $id } bliebe kein Termin. Ganz absagen: { $prefix }event cancel { $id }
event-series-left-out = { $id } fällt am { $day } aus. Doch stattfinden lassen: { $prefix }event keep { $id } { $example }
event-series-put-off = { $id } wiederholt sich: Ein Termin kann ausfallen, oder alles wird abgesagt. So geht es: { $prefix }event skip { $id }, oder { $prefix }event cancel { $id }
event-series-until = Der letzte Tag kann von { $first } bis { $latest } sein. So geht es: --until { $example }
event-series-two-ends = Ein letzter Tag oder eine Anzahl, eines von beiden. So geht es: --count 10
event-series-end-alone = Zu einem Ende gehört auch, wie oft. So geht es: --every week --count 10
event-series-same = Was soll von da an anders sein? So geht es: --starts 10:00
event-series-time = { $why } So geht es: --{ $option } 10:00
event-clocks = Zeitumstellung: { $id } { $title } ist hier ab { $day } um { $new } (bisher { $old }).
event-clocks-city = Zeitumstellung: { $id } { $title } ist in { $city } ab { $day } um { $new } (bisher { $old }).
event-clocks-day = Zeitumstellung: { $id } { $title } fällt hier auf einen anderen Tag, zuerst am { $new } (bisher { $weekday } { $old }).
event-clocks-day-city = Zeitumstellung: { $id } { $title } fällt in { $city } auf einen anderen Tag, zuerst am { $new } (bisher { $weekday } { $old }).
## Agenda: ein Monat oder eine Woche, in Worten und als Bild

cmd-event-agenda = Einen Monat oder eine Woche ansehen
    .name = termin übersicht, veranstaltung übersicht, agenda
    .opt-period = Monat oder Woche
    .hint-period = Juni 2027
event-agenda-month = { $month }, { $city }: { $count ->
    [0] keine Veranstaltungen
    [one] { $count } Veranstaltung
   *[other] { $count } Veranstaltungen
}
event-agenda-week = Woche { $week } ({ $first } bis { $last } { $year }), { $city }: { $count ->
    [0] keine Veranstaltungen
    [one] { $count } Veranstaltung
   *[other] { $count } Veranstaltungen
}
event-agenda-line = { $id } { $title }: { $here }
event-agenda-line-there = { $id } { $title }: { $here } ({ $there })
event-agenda-elsewhere = { $city } { $when }
event-agenda-off = { $entry }, abgesagt
event-agenda-again = { $entry } und noch { $count ->
    [one] einmal
   *[other] { $count }-mal
}
event-agenda-closed = { $city } hat geschlossen: { $days }
event-agenda-closed-day = { $day } ({ $label })
event-agenda-closed-bare = { $day }
event-agenda-more = { $count } weitere: { $prefix }event agenda week { $day }
event-agenda-more-list = { $count } weitere: { $prefix }event list
event-agenda-month-full = { $month }, { $city }: mehr Veranstaltungen, als eine Übersicht zeigt. Eine Woche davon: { $prefix }event agenda week { $day }
event-agenda-week-full = Woche { $week } ({ $first } bis { $last } { $year }), { $city }: mehr Veranstaltungen, als eine Übersicht zeigt. Die nächsten: { $prefix }event list
event-sheet-month = { $month } · { $city }
event-sheet-week = Woche { $week }, { $first } bis { $last } { $year } · { $city }
event-sheet-week-word = KW
event-sheet-closed = geschlossen
event-sheet-entry = { $id } { $title }
event-sheet-off = { event-cancelled-mark }: { $id } { $title }
event-sheet-times = Alle Zeiten: { $city }
event-sheet-all-day = ganztägig
event-sheet-clocks = Zeitumstellung: Ab { $day } ist es um 12:00 in { $here } { $noon } in { $there }
## Einzelne Veranstaltungen ganz

cmd-event-text = Alles lesen, was zu einer Veranstaltung geschrieben wurde
    .name = termin text, veranstaltung text
    .opt-event = Veranstaltung
cmd-event-edit = Angaben einer Veranstaltung ändern
    .name = termin ändern, veranstaltung ändern
    .opt-event = Veranstaltung
    .opt-title = Titel
    .opt-place = Wo
    .opt-limit = Plätze
    .opt-kind = Art
    .opt-link = Link
    .opt-about = Beschreibung
    .opt-organiser = Organisation
    .opt-track = Bereich
    .opt-remind = Erinnerungen
    .opt-without = Ohne
cmd-event-postpone = Eine Veranstaltung aufschieben, noch ohne neuen Termin
    .name = termin aufschieben, veranstaltung aufschieben
    .opt-event = Veranstaltung
cmd-event-codes = Sehen, welche Kürzel angemeldet sind
    .name = termin kürzel, veranstaltung kürzel
    .opt-event = Veranstaltung
cmd-event-attendance = Angeben, wie viele gekommen sind
    .name = termin besucher, veranstaltung besucher
    .opt-event = Veranstaltung
    .opt-visitors = Besucher
    .opt-forget = Vergessen
cmd-event-figures = Die Veranstaltungen eines Jahres in Zahlen
    .name = termin zahlen, veranstaltung zahlen
    .opt-year = Jahr

choice-event-track-official = offiziell
choice-event-track-people = menschen, begegnung
choice-event-track-education = bildung
choice-event-track-economic = wirtschaft
choice-event-track-safety = sicherheit
choice-organiser-coordinator = koordination
choice-organiser-teacher = lehrkraft
choice-organiser-chair = vorsitz
choice-organiser-mayor = bürgermeisteramt
choice-event-part-place = ort, wo
choice-event-part-limit = plätze
choice-event-part-kind = art
choice-event-part-link = link
choice-event-part-about = beschreibung
choice-event-part-organiser = organisation
choice-event-part-track = bereich

event-track = { $track ->
    [official] offiziell
    [people] Begegnung
    [education] Bildung
    [economic] Wirtschaft
   *[safety] Sicherheit
}
event-role = { $role ->
    [teacher] Lehrkraft
    [chair] Vorsitz
    [mayor] Bürgermeisteramt
   *[coordinator] Koordination
}
event-organiser = Organisation: { event-role }, { $city } ({ $people })
event-organiser-role = Organisation: { event-role }, { $city }
event-about-more = Ganz: { $prefix }event text { $id }
event-about-none = Mehr ist dazu nicht geschrieben worden.
event-about-length = Eine Beschreibung hat höchstens { $most } Zeichen.
event-link-unread = Ein Link beginnt mit https:// und hat höchstens { $most } Zeichen. So geht es: --link https://example.org/fest
event-edit-what = Was soll anders sein? So geht es: { $prefix }event edit { $id } --place "Rathaus"

event-leads-none = keine, nie
event-leads-days = t, tag, tage, tagen
event-leads-hours = std, stunde, stunden
event-leads-minutes = min, minute, minuten
event-leads-unread = „{ $text }“ lese ich nicht als Zeiten vor dem Beginn. So geht es: --remind 1d,1h (oder: keine)

event-put-off-mark = aufgeschoben
event-put-off-card = Einen neuen Termin gibt es noch nicht. Sobald es ihn gibt, werden alle Angemeldeten neu gefragt.
event-put-off = { $id } { $title } ist aufgeschoben und hat noch keinen neuen Termin.
event-put-off-news = { $id } { $title } ist aufgeschoben und findet zu dieser Zeit nicht statt. Sobald es einen neuen Termin gibt, frage ich Sie noch einmal.
event-asked-again = { $id } { $title } hat einen neuen Termin. Kommen Sie? Frühere Antworten gelten nicht mehr. 👍 ja · 👎 nein · 🤔 vielleicht, oder antworten: ja
event-asked-again-tap = { $id } { $title } hat einen neuen Termin. Kommen Sie? Frühere Antworten gelten nicht mehr.
event-entry-cancelled = { $id } { $title } (abgesagt): { $starts }
event-entry-put-off = { $id } { $title }: aufgeschoben, noch kein neuer Termin

event-place-changed = { $id } { $title } findet an einem anderen Ort statt. Neu: { $new } (bisher { $old })
event-place-known = { $id } { $title } findet hier statt: { $new }
event-place-gone = Der Ort von { $id } { $title } ist wieder offen (bisher { $old }).

event-reminder = ⏰ { $id } { $title }: { $span }
event-reminder-cities = ⏰ { $id } { $title }
event-reminder-no = Wenn Sie nicht kommen können: 👎 oder antworten: nein
event-reminder-no-tap = Wenn Sie nicht kommen können, tippen Sie auf Nein.
event-reminder-late = ({ $how } verspätet, ich war nicht erreichbar)
event-reminder-hours = { $hours ->
    [one] { $hours } Stunde
   *[other] { $hours } Stunden
}
event-reminder-minutes = { $minutes ->
    [one] { $minutes } Minute
   *[other] { $minutes } Minuten
}

event-count-asked = { $id } { $title } ist vorbei. Wie viele sind gekommen? Bitte antworten Sie mit einer Zahl.
event-count-label = Zahl der Besucher
event-count-early = { $id } { $title } hat noch nicht begonnen.

event-codes-unread = Kürzel sehen so aus, höchstens { $most }: --codes P01-P24 (auch HF03, L01)
event-codes-up-to = Mit Kürzeln anmelden können Lehrkräfte und Koordination. In { $city }: { $people }.
event-codes-leaders = Mit Kürzeln anmelden können Lehrkräfte und Koordination.
event-codes-privately = Kürzel nenne ich nur, wo niemand mitliest. Schreiben Sie mir privat: { $prefix }event codes { $id }
event-codes-of = { $person }: { $codes }
event-codes-none = Für { $id } gibt es keine Kürzel, die Sie sehen können.

event-figures = { $year }: { $events ->
    [one] { $events } Veranstaltung
   *[other] { $events } Veranstaltungen
}, { $visitors ->
    [one] { $visitors } Besucher
   *[other] { $visitors } Besucher
} (gezählt bei { $counted }), { $people ->
    [one] { $people } Anmeldung
   *[other] { $people } Anmeldungen
}
event-figures-line = { $each }
event-figures-kind = { $kind } { $count }
event-figures-other = andere { $count }
event-figures-city = { $city } { $count }
event-figures-none = { $year } hat bisher keine Veranstaltung stattgefunden.

event-debrief = Nachbereitung
## The clash guard

cmd-event-check = Sehen, was gegen eine Zeit spricht
    .name = termin prüfen
    .opt-starts = Wann
    .opt-end = Ende
    .opt-kind = Art
    .opt-zone = Zeitzone
event-guard-first = { $id }: { $clash }
event-guard-meant = Wenn das so gewollt ist, brauchen Sie nichts zu tun.
event-guard-free = Gegen { $span } spricht nichts.
event-guard-head = Zu { $span }:
event-guard-closed = { $city } hat geschlossen: { $days }.
event-guard-day = { $day } ({ $label })
event-guard-weekend = Wochenende in { $cities }: { $days }.
event-guard-night = In { $city } ist dann Nacht: { $span }.
event-guard-double = Zur selben Zeit: { $id } { $title }, { $span }.
event-guard-shared = Zur selben Zeit: { $id } { $title }, { $span }; { $count ->
    [one] { $count } Person kommt zu beiden
   *[other] { $count } Personen kommen zu beiden
}.
event-guard-clocks-ahead = Zeitumstellung: Ab { $day } ist { $city } gegenüber { $home } um { $then } statt { $before } Stunden voraus.
event-guard-clocks-behind = Zeitumstellung: Ab { $day } ist { $city } gegenüber { $home } um { $then } statt { $before } Stunden zurück.
event-guard-more = Weitere Hinweise: { $count }.
event-mark-closed = geschlossen
event-mark-closed-for = geschlossen: { $label }
event-mark-weekend = Wochenende
event-mark-night = Nacht

# Several reminders of one room after an outage
event-reminders-missed = Diese Erinnerungen kommen bis zu { $how } verspätet, ich war nicht erreichbar.
event-reminders-no = Wenn Sie nicht kommen können, zum Beispiel: { $prefix }event answer { $id } nein
