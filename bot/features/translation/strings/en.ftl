translation-who = { $author } ({ $city })
translation-head = { $who } · machine translation
translation-head-variety = { $who } · machine translation ({ $variety })
translation-head-fair = { $who } · machine translation, not always exact
translation-head-fair-variety = { $who } · machine translation ({ $variety }), not always exact
translation-head-gist = { $who } · machine translation, the gist only
translation-head-gist-variety = { $who } · machine translation ({ $variety }), the gist only
translation-head-plain = { $who }
translation-head-waiting = { $who } · translation follows
translation-head-corrected = { $who } · corrected ({ $by })
translation-head-reviewed = { $who } · reviewed ({ $by })
translation-outdated = Correction outdated: the original has been changed since.
translation-variety-pt-br = Brazilian Portuguese
translation-shared = ({ $kind }: { $name })
translation-shared-bare = ({ $kind })
translation-kind-image = picture
translation-kind-video = video
translation-kind-audio = recording
translation-kind-file = file
translation-kind-sticker = sticker
translation-kind-poll = poll
translation-whole-original = The whole original: answer with the word original
translation-original-of = { $author } wrote:
translation-original-words = original
translation-correction-empty = Please put the better words behind the colon, in the same reply: better: …
translation-correction-words = better, correction
translation-approval-words = approve, approved
translation-proposal-words = suggest, suggestion
translation-proposal = Something very like it was put right ({ $by }):
translation-proposal-none = Nothing like it has been put right here.
translation-better-what = Answer a translation of the last day with better words: { $prefix }translation better …
translation-words-erased = I keep the words of a message for a day only. To have it translated once more, answer it with { $prefix }translate
translation-approve-what = Answer a translation of the last day, as it is passed on here, with this: { $prefix }translation approve
translation-approve-up-to = Approving translations here is up to { $city }: { $people }.
translation-propose-what = Answer a translation of the last day, as it is passed on here, with this: { $prefix }translation proposal
translation-hour-first = Time: { $when } { $city }
translation-hour = { $when } { $city }
translation-pair = { $source } to { $target }
translation-company = { $engine } ({ $country })
translation-on-here = From now on what is written here is translated with { $engine } on the computer I run on: { $pairs }. The words go nowhere else. Stop: { $prefix }room translate off
translation-on-own-server = From now on what is written here is translated with { $engine } on a server of those who run me: { $pairs }. The words go nowhere else. Stop: { $prefix }room translate off
translation-outside = { $count ->
    [one] an outside company
   *[other] outside companies
}
translation-on-third-party = From now on what is written here is translated: { $pairs }. For this the words go to { $engine }, { translation-outside }. Stop: { $prefix }room translate off
translation-on = From now on what is written here is translated:
translation-by-here = { $pairs }: by { $engine } on the computer I run on; the words do not leave it
translation-by-own-server = { $pairs }: by { $engine } on a server of those who run me; the words go nowhere else
translation-by-third-party = { $pairs }: by { $engine }; for this the words go to { translation-outside }
translation-by-others = Where that is not possible, or for yet another language: by { $engine } on a server of those who run me
translation-on-encrypted = This room is encrypted; to be translated, its words leave the encryption.
translation-stop = Stop: { $prefix }room translate off · What holds: { $prefix }room translate status
translation-question = { $pairs }: for this the words of this room go to { $engine }, { translation-outside }. Switch on? 👍 yes 👎 no
translation-question-encrypted = This room is encrypted. To be translated, its words leave the encryption: I read them and hand them on in the clear, like this:
translation-question-sure = Switch on? 👍 yes 👎 no
translation-waits = Your yes is noted. Translation begins as soon as there is a yes from { $cities } as well.
translation-off = Translation is off; messages stay as they are written. Switch on again: { $prefix }room translate on
translation-sealed = From now on no machine translates what is written here, for nobody, not even on asking. Take back: { $prefix }room translate allow
translation-unsealed = What is written here may be translated again. That is still off; switch on: { $prefix }room translate on
translation-is-sealed = No machine translates what is written here: that was decided for this room. To change it: { $prefix }room translate allow
translation-mode-reply = Within this room each message is translated in a quiet reply to it.
translation-mode-thread = Within this room the translations of each day stand together in one thread.
translation-mode-asked = Within this room messages are translated only on asking: put 🌐 to one, or answer it with { $prefix }translate
translation-day-title = Translations of { $day }
translation-day-thread = Translations of { $day }: in the thread of this message.
translation-times-on = A message that names one day and hour ends here with that moment in both cities.
translation-times-off = The hours of both cities are no longer added to messages here. Again: { $prefix }room translate times on
translation-me-off = From now on no machine translates what you write in this room; it is passed on as you write it. Again: { $prefix }translate me on
translation-me-on = What you write in this room may be translated again.
translation-me-where = Please write that in the room it is about.
translation-who-in = { $who }, { $room }
translation-private-room = room of { $city }
translation-private-shared = shared room
translation-private-on = From now on what others write in this room comes to you in private, in { $language }. Stop: { $prefix }translate me stop
translation-private-first = For that I need a private room with you, and I never begin one. Please write to me in private: { $prefix }translate me here. Then ask here again.
translation-private-here = That is for a private room with me, in which nobody else reads along.
translation-private-noted = Noted: what you have translated in private comes here. Now name the language in the room it is about: { $prefix }translate me en
translation-private-ended = No longer translated in private: { $room }
translation-private-none = Nothing is translated for you in private.
translation-private-not-here = This room allows no translation in private, or is not translated at all. { $who }
translation-private-unknown = I cannot tell who is in this room, so I send nothing of it in private.
translation-private-unencrypted = This room is encrypted and our private room is not, so I send nothing of it there. Please write to me in an encrypted private room: { $prefix }translate me here. Then ask here again.
translation-private-full = { $most } people have this room translated in private already; I cannot send to more. Single messages: answer them with { $prefix }translate
translation-private-not-agreed = { $why } { $who }
translation-private-allowed = Whoever is in this room may have what others write here translated in private: { $prefix }translate me fr
translation-private-forbidden = What is written here is no longer translated in private for anybody. Again: { $prefix }room translate private on
translation-no-language = First I need to know this room's language: { $prefix }room language en
translation-one-language = Everybody here reads { $language }, so there is nothing to translate.
translation-no-route = I cannot translate { $source } to { $target } here. Messages arrive in the original.
translation-no-route-ask = I cannot translate { $source } to { $target } here. Messages arrive in the original. Who can set it up: { $operator }
translation-not-agreed = For { $source } to { $target } the words of this room would go to { $engine }, { translation-outside }, so they are passed on as they are. To agree: { $prefix }room translate on
translation-not-agreed-server = For { $source } to { $target } the words of this encrypted room would go to { $engine } on a server of those who run me, so they are passed on as they are. To agree: { $prefix }room translate on
translation-not-now = I cannot translate at the moment. Messages arrive in the original until it works again.
translation-over-budget = For today as much has been translated as may be. Messages arrive in the original until { $until }.
translation-again = Translation works again.
translation-now = I can translate { $source } to { $target } now.
translation-up-to = Translation is up to { $city }: { $people }.
translation-up-to-nobody = Translation is up to the coordinators of { $city }; nobody is entered yet. Whoever runs me can do it: { $prefix }role grant NAME coordinator
translation-asked = Machine translation · original: { $source }
translation-asked-variety = Machine translation ({ $variety }) · original: { $source }
translation-asked-fair = Machine translation, not always exact · original: { $source }
translation-asked-fair-variety = Machine translation ({ $variety }), not always exact · original: { $source }
translation-asked-gist = Machine translation, the gist only · original: { $source }
translation-asked-gist-variety = Machine translation ({ $variety }), the gist only · original: { $source }
translation-asked-corrected = Corrected ({ $by }) · original: { $source }
translation-asked-reviewed = Reviewed ({ $by }) · original: { $source }
translation-asked-how = Better words: answer with better: …
translation-asked-same = This is in { $source } already.
translation-asked-to = Into another language: { $prefix }translate --to { $other } …
translation-asked-unknown = I cannot tell which language this is in.
translation-asked-nothing = There is nothing in it to translate.
translation-asked-gone = I cannot read that message: it is gone, or holds no words.
translation-asked-not-read = I cannot read that message at the moment. Please try again later.
translation-asked-stands = That is translated above already.
translation-asked-outdated = Outdated: the original has been changed. Once more: put 🌐 to it
translation-asked-not-now = I cannot translate at the moment. Please try again later.
translation-asked-over = No more may be translated for now. Please try again later, or ask whoever runs me.
translation-asked-no-route = I cannot translate { $source } to { $target } here.
translation-asked-who = Who can set it up: { $operator }
translation-asked-outside = For { $source } to { $target } these words would go to { $engine }, { translation-outside }, and the room they are from has not agreed to that.
translation-asked-server = For { $source } to { $target } these words would go to { $engine } on a server of those who run me, and the encrypted room they are from has not agreed to that.
translation-asked-sealed = The words of the room these are from are never translated by a machine.
translation-asked-left-out = Whoever wrote this wishes that it is not translated.
translation-asked-agree = To agree: { $prefix }room translate on
translation-improve = Improve
translation-improved = Noted: the next time the same words are translated like this.
translation-status-on = Translation of what is written here is on.
translation-status-on-since = Translation of what is written here has been on since { $when }.
translation-status-on-by = Translation of what is written here has been on since { $when }, agreed by { $people }.
translation-status-off = Translation of what is written here is off.
translation-status-off-since = Translation of what is written here has been off since { $when }.
translation-status-off-by = Translation of what is written here has been off since { $when }, switched off by { $people }.
translation-status-sealed = No machine translates what is written here, not even on asking.
translation-status-sealed-since = Since { $when } no machine translates what is written here, not even on asking.
translation-status-sealed-by = Since { $when } no machine translates what is written here, not even on asking; decided by { $people }.
translation-status-waits = Translation of what is written here is off. Agreed: { $people }; still asked: { $cities }.
translation-status-asked = { $city } ({ $people })
translation-status-would = If it is switched on:
translation-status-no-route = { $pairs }: nothing translates that here; messages arrive in the original
translation-status-mode-reply = Within the room: a quiet reply to each message
translation-status-mode-thread = Within the room: all of a day in one thread
translation-status-mode-asked = Within the room: only on asking
translation-status-no-times = The hours of both cities are not added
translation-status-private = In private as well, for whoever is in the room and asks for it
translation-status-left-out = Left out at their own wish: { $count ->
    [one] one person
   *[other] { $count } people
}
translation-status-resting = Not answering at the moment: { $engine }
translation-status-budget = Given to outside services today: { $used } of { $most } characters
translation-status-change = Change: { $prefix }room translate on, off, mode, times, private, never
choice-translation-mode-reply = reply, replies
choice-translation-mode-thread = thread, daily thread
choice-translation-mode-asked = asked, on demand

cmd-translate = Translate words, or the message one answers, for oneself
    .name = translate
    .menu = Translate
    .opt-text = Text
    .opt-to = Language wanted
cmd-translate-me = Have one’s words here translated or not, or others’ words in private
    .name = translate me
    .opt-wish = on or off or language
cmd-translate-me-here = Say in private that translations shall come here
    .name = translate me here
cmd-translate-me-stop = Get no more translations in private
    .name = translate me stop
cmd-translation-better = Give better words for the translation that one answers
    .name = translation better
    .opt-words = Better words
cmd-translation-approve = Stand for the translation that one answers
    .name = translation approve
cmd-translation-proposal = Show what was made of something very like it
    .name = translation proposal
cmd-room-translate = Switch translation of this room's words on or off
    .name = room translate
    .opt-on = on or off
cmd-room-translate-confirm = Say yes to where this room's words go
    .name = room translate confirm
cmd-room-translate-status = Show how this room's words are translated
    .name = room translate status
cmd-room-translate-mode = Choose how a room of several languages reads itself
    .name = room translate mode
    .opt-mode = Mode
cmd-room-translate-times = Add the hours of both cities to messages, or not
    .name = room translate times
    .opt-on = on or off
cmd-room-translate-private = Allow or forbid translations in private of what is written here
    .name = room translate private
    .opt-on = on or off
cmd-room-translate-never = Have nothing of this room translated by a machine
    .name = room translate never
cmd-room-translate-allow = Let this room's words be translated again
    .name = room translate allow

## How far words in another language can be trusted

# $words: a title or a text; $by: who put it right, or approved it
text-machine = { $words } (machine translation)
text-machine-fair = { $words } (machine translation, not always exact)
text-machine-gist = { $words } (machine translation, the gist only)
text-corrected = { $words } (corrected)
text-corrected-by = { $words } (corrected: { $by })
text-reviewed = { $words } (reviewed)
text-reviewed-by = { $words } (reviewed: { $by })
text-outdated = { $words } (outdated: the original has changed)
# $language: in the reader's language; $text: the words with their mark
text-line = { $language }: { $text }
text-how = Approve: { $prefix }text approve { $id } { $language } · better words: { $prefix }text edit { $id } --to { $language } …
text-approved = { $id }: approved in { $language }.
text-reopened = { $id }: no longer approved in { $language }.
text-edited = { $id }: your words are shown in { $language } now.
text-left = { $id }: { $language } is left to the machine again.
text-none = { $id } has no words in { $language } yet. Write some: { $prefix }text edit { $id } --to { $code } …
text-no-part = { $id } has no description. Its author can write one: { $prefix }event edit { $id } --about …
text-original = { $id } was written in { $language }; its author changes the original.
text-length = A text needs 1 to { $most } characters here.
text-not-approved = { $id } is not approved in { $language }.
# $city: which cities speak it; $people: their coordinators
text-up-to = Words in { $language } are up to { $city }: { $people }.
text-up-to-city = Words in { $language } are up to { $city }; nobody is entered as coordinator there yet.

cmd-text-show = See a title or text in all languages, and who stands for it
    .name = text show
    .opt-subject = Event or date
cmd-text-approve = Approve a title or text in a language
    .name = text approve
    .opt-subject = Event or date
    .opt-to = Language
    .opt-part = Part
cmd-text-reopen = Take the approval of a title or text back
    .name = text reopen
    .opt-subject = Event or date
    .opt-to = Language
    .opt-part = Part
    .opt-outdated = Outdated before
cmd-text-edit = Give better words for a title or text in a language
    .name = text edit
    .opt-subject = Event or date
    .opt-words = Better words
    .opt-to = Language
    .opt-part = Part
cmd-text-leave = Leave a title or text in a language to the machine again
    .name = text leave
    .opt-subject = Event or date
    .opt-to = Language
    .opt-part = Part
choice-text-part-title = title
choice-text-part-about = about, description

## Glossary

# What the note of an entry may be called when it is typed
glossary-note-words = note, remark
glossary-entry = { $id } { $words }
glossary-entry-stays = { $id } { $name } (the same in every language)
glossary-entry-note = { $entry } · { $note }
glossary-added = In the glossary now: { $entry }
glossary-extended = More in the glossary now: { $entry }
glossary-replaced = Changed in the glossary: { $entry }. So far: { $before }
glossary-same = That is in the glossary already: { $entry }
glossary-removed = No longer in the glossary: { $entry }
glossary-again = In the glossary as before: { $entry }
glossary-back = { $count } entries of the glossary are as they were before.
glossary-back-changed = { $id } has been changed since then, so everything stays as it is.
glossary-empty = The glossary is empty.
glossary-none = The glossary is empty. To begin it: { $prefix }glossary add
glossary-none-found = Nothing in the glossary fits { $text }. All of it: { $prefix }glossary list
glossary-more = { $count } more: { $line }
glossary-not-found = { $id } is not in the glossary. What is in it: { $prefix }glossary list
glossary-full = The glossary holds { $most } entries at most. Nothing was entered.
glossary-too-few = I need a word in two languages at least. For example: { $prefix }glossary add en: sister city, ja: 姉妹都市
glossary-no-language = I do not know { $text } as a language. This would work: { $prefix }glossary add en: sister city, ja: 姉妹都市
glossary-twice = { $language } is there twice, and each language has one word only. Nothing was entered.

## A glossary in a file

glossary-exported = { $count ->
    [one] The glossary as a file: one entry.
   *[other] The glossary as a file: { $count } entries.
}
glossary-import-found = In this file: { $new ->
    [one] { $new } new entry
   *[other] { $new } new entries
}, { $changed } changed, { $same } already here.
glossary-import-ignored = I do not know these languages or columns and leave them out: { $columns }
glossary-import-changed = To change: { $entry }. So far: { $before }
glossary-import-extended = To add to: { $entry }
glossary-import-new = New: { $words }
glossary-import-stays = New: { $name } (the same in every language)
glossary-import-sure = Enter all this? 👍 yes 👎 no
glossary-imported = Entered: { $new ->
    [one] { $new } new entry
   *[other] { $new } new entries
}, { $changed } changed. To see them: { $prefix }glossary list
glossary-import-nothing = By now all of it is in the glossary. Nothing was changed.
glossary-left-out = Left out, { $where }: { $fault }
glossary-left-out-more = And { $count } more are left out.
glossary-at-line = line { $line }
glossary-at-entry = entry { $id }
glossary-fault-one = There is a word in one language only.
glossary-fault-long = { $text } is longer than { $most } characters.
glossary-fault-no-word = { $text } is not a word.
glossary-fault-stays = { $text } is to stay as it is, but the languages differ.
glossary-fault-cells = I cannot tell its cells apart.
glossary-fault-head = The first line has to name the languages, each once, for example: en,ja,de,note,stays
glossary-fault-no-concepts = There are no entries in this TBX file.

cmd-glossary-add = Add a word to the glossary, or change it
    .name = glossary add, glossary new
    .opt-text = Words by language
    .hint-text = en: sister city, ja: 姉妹都市
cmd-glossary-keep = Keep a name as it is in every language
    .name = glossary keep
    .opt-name = Name
cmd-glossary-list = See the glossary
    .name = glossary list
    .opt-search = Search
    .opt-page = Page
cmd-glossary-remove = Take an entry out of the glossary
    .name = glossary remove, glossary delete
    .opt-entry = Number
    .opt-change = Change
cmd-glossary-import = Take a glossary in from a file
    .name = glossary import
    .opt-text = Glossary
    .opt-draft = Waiting
    .opt-sure = Yes or no
cmd-glossary-export = Get the glossary as a file
    .name = glossary export
    .opt-as = Format
choice-glossary-form-csv = csv, table
choice-glossary-form-tbx = tbx

## Files that are handed in

translation-file-none = Nothing in this file can be entered.
translation-file-xml = This is not well-formed XML, see line { $line }. Nothing was entered.
translation-file-entities = This file defines entities of its own, which I do not read. Please save it without them. Nothing was entered.
translation-file-more = and { $count } more
translation-file-dropped = Nothing was entered.
translation-file-gone = That question is settled or too old. Nothing was entered; please send the file once more.
translation-file-left = { $count ->
    [one] Left as it is: one entry that was changed here after my question.
   *[other] Left as they are: { $count } entries that were changed here after my question.
}
translation-file-back-gone = That change can no longer be taken back.

## What was put right, as a file

memory-none = No corrections are kept in this room yet.
memory-exported = { $count ->
    [one] What was put right in this room, as a file: one text.
   *[other] What was put right in this room, as a file: { $count } texts.
}
memory-left-out = { $count ->
    [one] One correction is left out: its original is not kept, or it is too long.
   *[other] { $count } corrections are left out: their original is not kept, or they are too long.
}
memory-import-where = Please hand this in where the translations are read: in the room of your city.
memory-import-found = In this file: { $new ->
    [one] { $new } new translation
   *[other] { $new } new translations
}, { $changed } changed, { $same } already here.
memory-import-unknown = { $count ->
    [one] Left out: one text in a language that I do not know ({ $languages }).
   *[other] Left out: { $count } texts in languages that I do not know ({ $languages }).
}
memory-import-long = { $count ->
    [one] Left out: one text longer than { $most } characters.
   *[other] Left out: { $count } texts longer than { $most } characters.
}
memory-import-single = { $count ->
    [one] Left out: one entry without a translation.
   *[other] Left out: { $count } entries without a translation.
}
memory-import-new = New: { $pair }
memory-import-changed = To change: { $pair }. So far: { $before }
memory-import-reviewed = To approve: { $pair }
memory-import-sure = Keep all this for this room? 👍 yes 👎 no
memory-imported = Kept for this room: { $new ->
    [one] { $new } new translation
   *[other] { $new } new translations
}, { $changed } changed. The same words are translated so from now on.
memory-import-nothing = By now all of it is kept here. Nothing was changed.
memory-back = { $count ->
    [one] One text is translated as it was before.
   *[other] { $count } texts are translated as they were before.
}
memory-full = With this file the room would keep more than { $most } corrections. Nothing was entered.
memory-fault-tmx = This is not a TMX file that I can read. It has to begin with <tmx version="1.4"> and a header with srclang. Nothing was entered.
memory-fault-empty = There are no translations in this TMX file.

cmd-translation-import = Take translations in from a TMX file
    .name = translation import
    .opt-text = TMX
    .opt-draft = Waiting
    .opt-sure = Yes or no
    .opt-back = Take back
cmd-translation-export = Get what was put right in this room as a TMX file
    .name = translation export

## What is never translated by machine

# Sayings that only such texts have; titles; titles that are common words too; words by which a line speaks of one; words
# that may follow a title; alerts; dangers, words of the place that may follow one, and what people are told to do then; words
# of one who tells of an earlier alert; what stands in front of an exercise; how people agree; how they sign; fields of medical
# forms. Signs and accents do not matter
translation-sealed-saying-words = i hereby consent, we hereby consent, i hereby give my consent, we hereby give our consent, i hereby give permission, i hereby grant permission, i hereby authorise, i hereby authorize, we hereby authorise, we hereby authorize, i hereby appoint, i hereby declare that i am the legal guardian, i the undersigned, we the undersigned, i consent to the taking of, i consent to the use of images, i consent to the use of photographs, i consent to medical treatment, i authorise medical treatment, i authorize medical treatment, this consent can be withdrawn at any time, this consent may be withdrawn at any time, in witness whereof, this is an emergency alert, evacuate immediately, leave the building immediately, take shelter immediately, seek shelter immediately, this is not a drill, i hereby give consent, we hereby give permission, i hereby allow, we hereby allow, i hereby agree, i give my consent for my, i give my consent to the, i give my consent that my, i give our consent for, we give our consent for our, we give our consent to the, i give consent for my, i give permission for my child, i give permission for my son, i give permission for my daughter, i give my permission for my, i give my permission to the, i allow my child to be photographed, i declare that i am the legal guardian, i have read and understood the terms, by signing this form, by signing below, the parties agree as follows, the parties hereto, hereinafter referred to as, hereinafter called, accept no liability, accepts no liability, accept no responsibility for, accepts no responsibility for, excludes all liability, release and hold harmless, waive all claims, waive any claim, your personal data is processed, your personal data are processed, we process your personal data, move to higher ground, go to higher ground, seek higher ground, stay indoors and keep doors and windows closed, stay indoors and close all windows, do not leave your home, do not leave your homes, boil all water, evacuate now, evacuate at once, evacuate the building, evacuate the school, evacuate the area, leave the building now, leave the building at once, leave the school immediately, leave the area immediately, get out of the building now, take shelter now, shelter in place, drop cover and hold on, i agree that my child may be, i agree that my son may be, i agree that my daughter may be, i agree to medical treatment, i agree to the medical treatment, i authorise the treatment of my, i authorize the treatment of my, my child may be treated, my child may receive medical
translation-sealed-title-words = consent form, photo consent form, picture consent form, image consent form, parental consent form, travel consent form, medical consent form, declaration of consent, consent declaration, medical form, health form, medical questionnaire, health questionnaire, power of attorney, letter of authorisation, letter of authorization, release form, photo release form, informed consent, permission form, permission slip, parental permission, parental consent, photo permission, photo release, media release, media consent form, treatment consent, medical certificate, medical report, medical record, medical history, medical declaration, vaccination record, allergy form, allergy record, patient information, terms and conditions, general terms and conditions, terms of use, terms of service, conditions of participation, conditions of use, disclaimer of liability, liability disclaimer, exclusion of liability, limitation of liability, liability waiver, waiver of liability, indemnity form, privacy notice, privacy policy, privacy statement, data protection notice, data protection statement, data protection policy, legal notice, rental agreement, lease agreement, tenancy agreement, partnership agreement, cooperation agreement, framework agreement, loan agreement, purchase agreement, service agreement, sister city agreement, twinning agreement, exchange agreement, confidentiality agreement, non disclosure agreement, data processing agreement, contract between, agreement between, contract of employment, employment contract, contract of sale, rental contract, purchase contract, memorandum of understanding, deed of, affidavit, statutory declaration, court order, notice of termination, articles of association, consent to, consent for, medical information, medical information sheet, medical information form, medical sheet, medical details, health information, health information sheet, health information form, health details, health sheet, health record, health declaration, emergency medical form, emergency contact form, emergency contact sheet, allergy information, dietary and medical information, medical authorisation, medical authorization, authorisation for medical, authorization for medical, permission for medical, permission to treat
translation-sealed-common-title-words = contract, agreement, disclaimer, waiver, lease, terms, statutes, bylaws, by laws, consent, permission, indemnity, prescription
translation-sealed-talk-words = please, bring, is, are, was, were, due, until, by monday, by tuesday, by wednesday, by thursday, by friday, by the end, by next, tomorrow, today, need, needs, must, have, has, where, who, when, how, missing, send, sent, signed, thanks, thank, reminder, checklist, packing list, dont forget, don t forget, remember, hello, hi, hey, dear, good morning, good afternoon, good evening
translation-sealed-of-words = for, of, on, to, between, regarding, concerning
translation-sealed-alert-words = alert, red alert, warning, alarm, emergency alert, emergency warning, public warning, flood warning, flood alert, flash flood warning, storm warning, severe storm warning, thunderstorm warning, severe weather warning, weather warning, tornado warning, hurricane warning, typhoon warning, snow warning, avalanche warning, landslide warning, heat warning, tsunami warning, tsunami alert, earthquake warning, earthquake alert, volcano warning, wildfire warning, wildfire alert, fire alarm, fire alert, fire warning, gas alarm, chemical alert, air raid warning, air raid alert, missile alert, bomb alert, bomb threat, evacuation order, evacuation notice, evacuation warning, civil emergency, boil water notice, amber alert, evacuate, emergency evacuation, evacuation alert, gas leak, gas leak alert, chemical leak, missing child, missing child alert, child missing, missing person, lockdown alert, lockdown order, active shooter, intruder alert, shelter order, shelter in place, emergency announcement
translation-sealed-danger-words = emergency, fire, evacuation, evacuate, gas leak, earthquake, tsunami, flood, flooding, storm, tornado, hurricane, explosion, lockdown, attack, intruder, danger, landslide, wildfire, forest fire, bomb
translation-sealed-where-words = in, at, on, near, inside
translation-sealed-order-words = leave the building, leave the school, leave the area, leave the house, leave the hall, leave now, leave at once, leave immediately, leave your home, leave your homes, evacuate, get out, go outside, go inside, stay inside, stay indoors, stay at home, stay away, keep away, keep out, take cover, take shelter, seek shelter, go to the shelter, lock the doors, lock your doors, close all windows, call 112, call 999, call 911, do not use the lift, do not use the lifts, do not enter, higher ground, assembly point, save yourselves
translation-sealed-past-words = that was, it was, this was, there was, were, had, yesterday, ago, last night, last week, last month, last year, happened, false
translation-sealed-exercise-words = exercise, drill, test alert
translation-sealed-agree-words = i agree, we agree, i consent, we consent, i authorise, i authorize, we authorise, we authorize, i give permission, we give permission, i give my permission, i give my consent, we give our consent, i allow, we allow, i accept, we accept, my child may, my son may, my daughter may
translation-sealed-signature-words = signature, signatures, signed, signed by, sign here
translation-sealed-field-words = allergies, known allergies, medication, medications, medicines, blood group, blood type, illnesses, medical conditions, chronic illnesses, doctor, health insurance, insurance number, vaccinations
translation-head-sealed = { $who } · a form or an official text: not translated by machine
translation-head-left-out = { $who } · not translated, at the author’s wish
translation-asked-form = Forms of consent, medical forms, legal texts and alerts are never translated by machine. Please use the reviewed paper form of the school or the office.
