### Was über die Zeilen und Angaben selbst gesagt wird, gleich zu welchem Befehl.

## Befehle

cmd-ping = Sofort sehen, ob ich da bin
    .name = ping
    .opt-text = Text
cmd-help = Sehen, was ich kann
    .name = hilfe
    .opt-topic = Befehl

dispatch-pong = pong { $text }

## Zeilen

dispatch-near = { $typed } kenne ich nicht. Meinten Sie: { $suggestion }
dispatch-unknown = Das habe ich nicht verstanden. Was ich kann: { $prefix }help
dispatch-too-long = Das ist mir zu lang: Ich lese bis zu { $most } Zeichen.
dispatch-leftover = Ich weiß nicht, wozu { $text } gehört. So geht es: { $line }
dispatch-quote-open = Dem Anführungszeichen vor { $text } fehlt das Gegenstück. So geht es: { $line }
dispatch-unknown-option = { $option } kenne ich hier nicht. So geht es: { $line }
dispatch-near-option = { $option } kenne ich hier nicht. Meinten Sie: { $near }
dispatch-option-empty = Nach { $option } folgt nichts. So geht es: { $line }
dispatch-option-twice = { $option } steht zweimal da. So geht es: { $line }
dispatch-misread = { $problem } So geht es: { $line }

## Fragen

dispatch-done = Erledigt.
dispatch-done-there = Erledigt, in { $room }.
dispatch-thread-title = Antworten
dispatch-appears-in = Es erscheint in { $room }.
dispatch-lapsed = Darauf kann man nicht mehr antworten. Was ich kann: { $prefix }help
dispatch-by-text = In Worten antworten
dispatch-fill-in-again = Noch einmal ausfüllen
dispatch-up-to-group = Das können Mitglieder mit der Rolle aus { $prefix }setup.
dispatch-on-a-server = Das geht in einem Kanal des Servers, um den es geht, nicht unter vier Augen.
dispatch-out-of-sight = Das sage ich nur denen, die den zugehörigen Kanal lesen können. Was Sie selbst betrifft, geht überall: { $prefix }help
dispatch-mute = In { $room } können Sie lesen, aber nicht schreiben; darum sage ich dort nichts in Ihrem Auftrag.
dispatch-room-gone = Den Kanal, in dem ich auf diesem Server geschrieben habe, gibt es nicht mehr. Die Koordination wählt einen anderen: { $prefix }setup
dispatch-members-only = Ich antworte nur Mitgliedern der Server dieser Partnerschaft. Bitte lassen Sie sich von deren Koordination aufnehmen.
dispatch-not-in-private = Bitte nutzen Sie mich in einem Kanal Ihres Servers, wo andere mitlesen. Mit Schülerinnen und Schülern spreche ich nicht unter vier Augen.
dispatch-empty-message = In dieser Nachricht stehen keine Worte.
dispatch-which = Was ist gemeint?
dispatch-whose-clock = Nach der Uhr welcher Stadt? (Dauerhaft: { $prefix }person zone)
dispatch-ask-one = Es fehlt noch: { $option }. Antworten Sie einfach damit.
dispatch-ask-all = Bitte antworten Sie in einer Nachricht, eine Zeile je Angabe:
dispatch-ask-some = { $needed ->
    [one] Bitte antworten Sie in einer Nachricht, eine Zeile je Angabe; nötig ist nur die erste:
    [2] Bitte antworten Sie in einer Nachricht, eine Zeile je Angabe; nötig sind nur die ersten zwei:
   *[other] Bitte antworten Sie in einer Nachricht, eine Zeile je Angabe; nötig sind nur die ersten { $needed }:
}
dispatch-form-too-many = Ich habe nach { $asked } Zeilen gefragt und { $lines } gelesen. Bitte antworten Sie noch einmal, eine Zeile je Angabe.

## Wer etwas kann, und was an mir liegt

dispatch-up-to = Dafür ist { $city } zuständig: { $people }.
dispatch-up-to-nobody = Dafür ist die Koordination von { $city } zuständig; dort ist noch niemand eingetragen.
dispatch-up-to-admins = Das kann nur, wer mich betreibt.
dispatch-my-fault = Das hat nicht geklappt, und es liegt an mir. Nichts wurde gespeichert. Bitte versuchen Sie es später. (Code { $code })


## Angaben: was gelesen wurde, und was passt

option-no-number = { $text } ist keine Zahl.
option-number-outside = { $text } passt nicht; es passt eine Zahl von { $least } bis { $most }.
option-no-switch = Ich lese { $text }; hier passt an oder aus.
option-no-switch-or-language = Ich lese { $text }; hier passt an, aus oder eine Sprache: { $languages }.
option-no-id = Ich lese { $text }; hier passt ein Kennzeichen wie { $example }.
option-no-city = Die Stadt { $text } kenne ich nicht. Ich kenne { $cities }.
option-no-language = Ich spreche nicht { $text }. Ich kenne { $languages }.
option-no-zone = Die Zeitzone { $text } kenne ich nicht.
option-no-choice = Ich lese { $text }; es passt: { $choices }.
option-no-list = In { $text } steht nichts.
option-on-words = an, ein, ja, j, einschalten
option-off-words = aus, nein, n, ausschalten

## Datum und Uhrzeit

option-no-date = { $text } kann ich nicht als Datum lesen.
option-time-missing = Nach { $text } fehlt die Uhrzeit.
option-day-only = Hier passt nur ein Tag, ohne Uhrzeit; ich lese { $text }.
option-no-such-day = Einen { $day }. { $month } gibt es nicht.
option-no-such-day-that-year = Einen { $day }. { $month } { $year } gibt es nicht.
option-no-such-time = Eine Uhrzeit wie in { $text } gibt es nicht.
option-year-outside = Ich kenne die Jahre { $earliest } bis { $latest }; ich lese { $text }.
option-other-weekday = Ich lese { $text }, aber das Datum ist { $when }.
option-just-passed = { $when } ist vorbei; mit der Jahreszahl weiß ich, welcher Tag gemeint ist.
option-two-dates = { $text } kann man auf zwei Arten lesen.
option-which-half = Vor oder nach zwölf Uhr mittags?
option-which-midnight = Mitternacht zu Beginn oder am Ende dieses Tages?
option-which-weekday = { $weekday ->
    [1] Welcher Montag?
    [2] Welcher Dienstag?
    [3] Welcher Mittwoch?
    [4] Welcher Donnerstag?
    [5] Welcher Freitag?
    [6] Welcher Samstag?
   *[other] Welcher Sonntag?
}
option-clocks-skip = Am { $day } gibt es in { $place } kein { $time }: Die Uhren springen von { $before } auf { $after }.
option-clocks-repeat = Am { $day } ist es in { $place } zweimal { $time }: Die Uhren gehen von { $before } auf { $after } zurück.
option-candidate = { $when }
option-candidate-before = { $when }, bevor die Uhren zurückgehen
option-candidate-after = { $when }, nachdem die Uhren zurückgegangen sind
option-month-1 = Januar
option-month-2 = Februar
option-month-3 = März
option-month-4 = April
option-month-5 = Mai
option-month-6 = Juni
option-month-7 = Juli
option-month-8 = August
option-month-9 = September
option-month-10 = Oktober
option-month-11 = November
option-month-12 = Dezember

## Hilfe

help-what = Was möchten Sie tun? Antworten Sie mit der Nummer.
help-choose = Was möchten Sie tun?
help-task = { $summary }: { $line }
help-more = Mehr zu einem Punkt: { $lines }
help-human = Einen Menschen fragen: { $operator }
help-given = { $option }:{ $label }
help-also = auch: { $options }
help-also-commands = Auch: { $lines }
help-more-commands = { $count } weitere: { $line }
help-example = Beispiel: { $line }
help-steps = Schritt für Schritt: { $line }

## Wörter, mit denen man antwortet

answer-yes = ja, j, ok, okay, klar, gern, gerne, ja gern, ja gerne, ja bitte, einverstanden, ich komme, bin dabei, ich bin dabei
answer-no = nein, n, nee, nein danke, lieber nicht, leider nein, leider nicht, ich komme nicht, ich kann nicht, ich kann leider nicht

## Zurücknehmen

cmd-undo = Zurücknehmen, was ich gerade getan habe
    .name = zurück, rückgängig, zurücknehmen
dispatch-undo-nothing = Hier ist aus den letzten zehn Minuten nichts von Ihnen zurückzunehmen.
dispatch-undo-not = Das konnte ich nicht zurücknehmen. { $why }
dispatch-undo-final = Ihr letzter Schritt lässt sich nicht zurücknehmen.
dispatch-undone = Zurückgenommen ({ $line }).
dispatch-again = Wieder am { $when }{ $who }. { $back }
dispatch-again-by = { " " }({ $person })
dispatch-back-tap = Zurücknehmen: Reaktion entfernen
dispatch-back = Zurücknehmen: { $line }

## Für wie viele, wie man es hinter einer Zahl schreibt

option-people-words = personen, person, leute, plätze, platz, menschen

## Großzügig lesen

dispatch-read = Gelesen: { $line }
dispatch-reading = { $when }: { $text }
dispatch-reading-line = { $line }
sentence-remind-add-words =
    erinnere mich <due> an <text>, erinnere mich an <text> <due>, erinnern Sie mich <due> an <text>, erinnern Sie mich an <text> <due>,
    bitte erinnere mich <due> an <text>, bitte erinnern Sie mich <due> an <text>, erinner mich <due> an <text>
sentence-remind-everyone-words =
    erinnere uns <due> an <text>, erinnere uns an <text> <due>, erinnern Sie uns <due> an <text>, erinnern Sie uns an <text> <due>,
    erinnere alle <due> an <text>, erinnern Sie alle <due> an <text>
sentence-remind-this-words =
    erinnere mich daran <due>, erinnere mich <due> daran, erinnere mich <due> an diese Nachricht, erinnere mich hieran <due>,
    erinnern Sie mich daran <due>, erinnern Sie mich <due> daran, erinnern Sie mich <due> an diese Nachricht
sentence-roadmap-list-words = was ist offen, was ist noch offen, was ist zu tun, was ist noch zu tun, was steht noch aus
sentence-event-list-words = was steht an, welche Termine gibt es, welche Veranstaltungen gibt es, welche Termine stehen an, welche Veranstaltungen stehen an
sentence-remind-list-words = welche Erinnerungen gibt es
sentence-help-words = was kannst du, was können Sie, was kannst du alles
sentence-undo-words = nimm das zurück, nehmen Sie das zurück, mach das rückgängig, machen Sie das rückgängig
sentence-roadmap-done-words = <date> ist erledigt, <date> ist fertig

## Antworten, die nichts bewirken, und Angaben am Ende eines Textes

dispatch-option-in-text = { $option } habe ich als Teil des Textes gelesen. Falls es anders gemeint war: { $prefix }undo, dann { $line }
dispatch-stray = Auf diese Nachricht kann ich so keine Antwort annehmen; weitergegeben habe ich sie nicht. Was ich kann: { $prefix }help
dispatch-stray-done = Was davon ist erledigt? So geht es: { $prefix }roadmap done M7, bei einer Erinnerung { $prefix }remind done R5
dispatch-stray-only = Bitte antworten Sie nur mit einem dieser Wörter: { $words }

## Was auf eine Antwort folgen darf

answer-thanks = danke, vielen dank, danke schön, dankeschön, danke sehr, besten dank

## Files: read from a message, and pictures

dispatch-file-option = datei
dispatch-file-wanted = Dafür wird eine Datei gebraucht: Bitte schicken Sie sie mit diesem Befehl als Beschriftung, oder antworten Sie damit auf die Nachricht mit der Datei. Der Text kann auch in den Zeilen unter dem Befehl stehen.
dispatch-file-none = In dieser Nachricht ist keine Datei, die ich lesen könnte. Bitte antworten Sie auf eine Nachricht mit einer Datei, oder schreiben Sie den Text in die Zeilen unter dem Befehl.
dispatch-file-too-large = Die Datei ist größer als { $kib } KiB, und mehr lese ich nicht. Es wurde nichts übernommen.
dispatch-file-no-text = Die Datei enthält keinen einfachen Text. Bitte speichern Sie sie als Text in UTF-8 und schicken Sie sie noch einmal.
dispatch-file-not-now = Ich konnte die Datei nicht öffnen, und es wurde nichts übernommen. Bitte versuchen Sie es später noch einmal, oder schreiben Sie den Text in die Zeilen unter dem Befehl.
dispatch-in-picture = { $it }
## Wie oft etwas wiederkommt

option-no-rhythm = Wie oft „{ $text }“ ist, kann ich nicht lesen. Es passen: Tag, Werktag, Woche, 2 Wochen, Montag und Donnerstag, 2. Donnerstag, letzter Freitag, Monat, Jahr.
rhythm-outside = Diese Wiederholung kann ich nicht führen: { $rule }. Es passen: nach Tagen, Wochen, Monaten oder Jahren, an Wochentagen, an einem Wochentag des Monats oder an einem Tag des Monats.
rhythm-weekday = { $day ->
    [1] Montag
    [2] Dienstag
    [3] Mittwoch
    [4] Donnerstag
    [5] Freitag
    [6] Samstag
   *[7] Sonntag
}
rhythm-days = { $every ->
    [1] jeden Tag
   *[other] alle { $every } Tage
}
rhythm-working-days = von Montag bis Freitag
rhythm-weeks = { $every ->
    [1] jede Woche
   *[other] alle { $every } Wochen
}
rhythm-weekdays = { $every ->
    [1] jeden { $days }
   *[other] alle { $every } Wochen am { $days }
}
rhythm-months = { $every ->
    [1] jeden Monat
   *[other] alle { $every } Monate
}
rhythm-nth = { $every ->
    [1] jeden Monat
   *[other] alle { $every } Monate
} am { $nth ->
    [-1] letzten
   *[other] { $nth }.
} { $day ->
    [1] Montag
    [2] Dienstag
    [3] Mittwoch
    [4] Donnerstag
    [5] Freitag
    [6] Samstag
   *[7] Sonntag
}
rhythm-years = { $every ->
    [1] jedes Jahr
   *[other] alle { $every } Jahre
}
rhythm-until = { $rhythm } bis { $until }
rhythm-times = { $rhythm }, { $count }-mal

## Mehrere benannte Werte in einem Text

option-no-pair = Wozu { $text } gehört, weiß ich nicht. Angeben lässt sich: { $names }
option-pair-unread = { $why } So geht es: { $example }

## Months and weeks (pictures and agendas)

option-this-month-words = monat, dieser monat, diesen monat
option-next-month-words = nächster, nächsten, nächster monat, nächsten monat, kommender monat, kommenden monat
option-this-week-words = woche, diese woche, kw, kalenderwoche
option-next-week-words = nächste, nächste woche, kommende woche
option-no-period = { $text } kann ich nicht als Monat oder Woche lesen.
## Finding a time

option-no-marks = { $text } kann ich nicht als Antworten lesen.
# What one may type in an answer: possible, though not easily
answer-if-need-be = notfalls, zur not, wenn nötig, vielleicht, eventuell, maybe
