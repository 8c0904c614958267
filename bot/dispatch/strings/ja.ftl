### 行そのもの、項目そのものについて言うこと。どのコマンドでも共通。

## コマンド

cmd-ping = 応答できるかすぐに確かめる
    .name = ping
    .opt-text = テキスト
cmd-help = できることを見る
    .name = ヘルプ
    .opt-topic = コマンド

dispatch-pong = pong { $text }

## 行

dispatch-near = { $typed } はありません。こちらですか：{ $suggestion }
dispatch-unknown = 読み取れませんでした。できること：{ $prefix }help
dispatch-too-long = 長すぎて読めません。{ $most } 文字まで読めます。
dispatch-leftover = 「{ $text }」が何を指すのか分かりません。次のように入力してください：{ $line }
dispatch-quote-open = 「{ $text }」の前のかぎかっこ（引用符）が閉じていません。次のように入力してください：{ $line }
dispatch-unknown-option = ここに { $option } はありません。次のように入力してください：{ $line }
dispatch-near-option = ここに { $option } はありません。こちらですか：{ $near }
dispatch-option-empty = { $option } の後に何もありません。次のように入力してください：{ $line }
dispatch-option-twice = { $option } が2回あります。次のように入力してください：{ $line }
dispatch-misread = { $problem } 次のように入力してください：{ $line }

## 質問

dispatch-done = 完了しました。
dispatch-done-there = { $room } で完了しました。
dispatch-thread-title = 返信
dispatch-appears-in = { $room } に表示されます。
dispatch-lapsed = こちらにはもう返答できません。できること：{ $prefix }help
dispatch-by-text = 文章で回答
dispatch-fill-in-again = もう一度入力する
dispatch-up-to-group = 「{ $prefix }setup」で選ばれたロールの方ができます。
dispatch-on-a-server = これは個別のやりとりではなく、対象のサーバーのチャンネルでお使いください。
dispatch-out-of-sight = これは、該当するチャンネルを閲覧できる方にだけお伝えしています。ご自身に関することは、どこでもお使いいただけます：{ $prefix }help
dispatch-mute = { $room } は閲覧のみで書き込みができないため、代わりに発言することはできません。
dispatch-room-gone = このサーバーで使っていたチャンネルがなくなりました。担当者の方は「{ $prefix }setup」で別のチャンネルをお選びください。
dispatch-members-only = この交流のサーバーに参加されている方にのみお答えしています。参加については担当者にお尋ねください。
dispatch-not-in-private = サーバーのチャンネルでお使いください。ほかの方も読める場所でお答えします。生徒の方とは個別にやりとりしません。
dispatch-empty-message = このメッセージには文章がありません。
dispatch-which = どれのことですか。
dispatch-whose-clock = どちらの都市の時刻ですか。（今後も同じにする場合：{ $prefix }person zone）
dispatch-ask-one = あと1つ必要です：{ $option }。そのまま返信してください。
dispatch-ask-all = 1行に1項目ずつ、1通で返信してください：
dispatch-ask-some = { $needed ->
    [1] 1行に1項目ずつ、1通で返信してください（最初の1つだけでも可）：
   *[other] 1行に1項目ずつ、1通で返信してください（上の{ $needed }つだけでも可）：
}
dispatch-form-too-many = { $asked } 行お願いしましたが、{ $lines } 行ありました。1行に1項目ずつ、もう一度返信してください。

## できる人、こちらの不具合

dispatch-up-to = この操作は { $city } の担当（{ $people } さん）ができます。
dispatch-up-to-nobody = この操作は { $city } の担当者ができます。担当者はまだ登録されていません。
dispatch-up-to-admins = この操作は運用担当者ができます。
dispatch-my-fault = こちらの不具合で処理できませんでした。何も保存していません。後ほどもう一度お試しください。（コード { $code }）


## 項目：読み取った内容と、使える内容

option-no-number = 「{ $text }」は数字ではありません。
option-number-outside = 「{ $text }」は使えません。{ $least } から { $most } までの数字が使えます。
option-no-switch = 「{ $text }」と読みました。ここではオンまたはオフが使えます。
option-no-switch-or-language = 「{ $text }」と読みました。ここではオン、オフ、または言語（{ $languages }）が使えます。
option-no-id = 「{ $text }」と読みました。ここでは { $example } のような番号が使えます。
option-no-city = 「{ $text }」という都市は登録がありません。登録のある都市：{ $cities }。
option-no-language = 「{ $text }」は使えません。使える言語：{ $languages }。
option-no-zone = 「{ $text }」という時間帯は分かりません。
option-no-choice = 「{ $text }」と読みました。使えるもの：{ $choices }。
option-no-list = 「{ $text }」には何もありません。
option-on-words = オン, はい, 入
option-off-words = オフ, いいえ, 切

## 日付

option-no-date = 「{ $text }」は日付として読み取れません。
option-time-missing = 「{ $text }」の後に時刻がありません。
option-day-only = ここでは日付だけが使えます（時刻なし）。「{ $text }」と読みました。
option-no-such-day = { $month }{ $day }日はありません。
option-no-such-day-that-year = { $year }年{ $month }{ $day }日はありません。
option-no-such-time = 「{ $text }」にあるような時刻はありません。
option-year-outside = { $earliest } 年から { $latest } 年まで読めます。「{ $text }」と読みました。
option-other-weekday = 「{ $text }」と読みましたが、その日は { $when } です。
option-just-passed = { $when } は過ぎています。年もあると、どの日かわかります。
option-two-dates = 「{ $text }」は2通りに読めます。
option-which-half = 午前ですか、午後ですか。
option-which-midnight = その日の始まりの0時ですか、終わりの24時ですか。
option-which-weekday = { $weekday ->
    [1] どちらの月曜日ですか。
    [2] どちらの火曜日ですか。
    [3] どちらの水曜日ですか。
    [4] どちらの木曜日ですか。
    [5] どちらの金曜日ですか。
    [6] どちらの土曜日ですか。
   *[other] どちらの日曜日ですか。
}
option-clocks-skip = { $place } では、{ $day } に { $time } はありません（時計が { $before } から { $after } に進みます）。
option-clocks-repeat = { $place } では、{ $day } に { $time } が2回あります（時計が { $before } から { $after } に戻ります）。
option-candidate = { $when }
option-candidate-before = { $when }（時計が戻る前）
option-candidate-after = { $when }（時計が戻った後）
option-month-1 = 1月
option-month-2 = 2月
option-month-3 = 3月
option-month-4 = 4月
option-month-5 = 5月
option-month-6 = 6月
option-month-7 = 7月
option-month-8 = 8月
option-month-9 = 9月
option-month-10 = 10月
option-month-11 = 11月
option-month-12 = 12月

## ヘルプ

help-what = 番号で返信してください。
help-choose = ご希望の項目をお選びください。
help-task = { $summary }：{ $line }
help-more = 詳しく：{ $lines }
help-human = 人に尋ねる：{ $operator }
help-given = { $option }:{ $label }
help-also = ほかに：{ $options }
help-also-commands = ほかに：{ $lines }
help-more-commands = ほか{ $count }件：{ $line }
help-example = 例：{ $line }
help-steps = 順番に入力：{ $line }

## 返信に使う言葉

answer-yes = はい, はいお願いします, はい、お願いします, うん, ええ, オーケー, お願いします, よろしくお願いします, 承知しました, 参加, 参加します, 出席します
answer-no = いいえ, いや, 結構です, いいえ結構です, いいえ、結構です, 不参加, 参加しません, 参加できません, 欠席, 欠席します

## 取り消し

cmd-undo = 直前にしたことを取り消す
    .name = 取り消し, 元に戻す
dispatch-undo-nothing = この10分間に、ここで取り消せるものはありません。
dispatch-undo-not = 取り消せませんでした。{ $why }
dispatch-undo-final = 最後の操作は取り消せません。
dispatch-undone = 取り消しました（{ $line }）。
dispatch-again = { $when } にもう一度お知らせします{ $who }。{ $back }
dispatch-again-by = （{ $person } さん）
dispatch-back-tap = 取り消すには、リアクションを外してください
dispatch-back = 取り消し：{ $line }

## 数のあとに書く言葉

option-people-words = 名, 人, 名です, 人です, 名様, 名で, 人で

## ゆるやかな読み取り

dispatch-read = 読み取った内容：{ $line }
dispatch-reading = { $when }：{ $text }
dispatch-reading-line = { $line }
sentence-remind-add-words =
    <due>に<text>をリマインドして, <due>に<text>をリマインドしてください, <text>を<due>にリマインドして, <text>を<due>にリマインドしてください,
    <due>に<text>を知らせて, <due>に<text>を知らせてください, <due>に<text>をお知らせください, <due>に<text>と知らせてください
sentence-remind-everyone-words =
    <due>に<text>をみんなに知らせて, <due>に<text>を全員に知らせてください, <due>に<text>を全員にお知らせください
sentence-remind-this-words =
    これを<due>にリマインドして, これを<due>にリマインドしてください, これを<due>に知らせて, これを<due>に知らせてください,
    <due>にこれを知らせて, <due>にこれを知らせてください, このメッセージを<due>に知らせてください
sentence-roadmap-list-words = 未完了のものは, 未完了は, 未完了の予定は, 何が残っていますか, 残っているものは何ですか
sentence-event-list-words = 行事の予定は, 行事は, どんな行事がありますか, 今後の行事は
sentence-remind-list-words = リマインダーは, どんなリマインダーがありますか
sentence-help-words = 何ができますか, 使い方は
sentence-undo-words = 取り消して, 取り消してください
sentence-roadmap-done-words = <date>は完了, <date>は完了です, <date>は完了しました, <date>が完了しました

## 使えない返信と、文章の終わりの指定

dispatch-option-in-text = { $option } は文章の一部として読みました。そうでない場合：{ $prefix }undo のあと { $line }
dispatch-stray = このメッセージには、そのお返事は使えません。先方にも伝えていません。できること：{ $prefix }help
dispatch-stray-done = どれが完了しましたか。次のように入力してください：{ $prefix }roadmap done M7（リマインダーは { $prefix }remind done R5）
dispatch-stray-only = 次のことばだけで返信してください：{ $words }

## 返信に続けてよいことば

answer-thanks = ありがとう, ありがとうございます, ありがとうございました

## Files: read from a message, and pictures

dispatch-file-option = ファイル
dispatch-file-wanted = これにはファイルが必要です。このコマンドを説明文としてファイルを送るか、ファイルのあるメッセージにこのコマンドで返信してください。コマンドの次の行から本文を書くこともできます。
dispatch-file-none = そのメッセージには、読めるファイルがありません。ファイルのあるメッセージに返信するか、コマンドの次の行から本文を書いてください。
dispatch-file-too-large = ファイルが { $kib } KiBを超えています。それより大きいものは読みません。何も取り込んでいません。
dispatch-file-no-text = ファイルの中身が文字だけのテキストではありません。UTF-8のテキストとして保存し、もう一度送ってください。
dispatch-file-not-now = ファイルを開けませんでした。何も取り込んでいません。時間をおいて試すか、コマンドの次の行から本文を書いてください。
dispatch-in-picture = { $it }
## くり返し

option-no-rhythm = 「{ $text }」がどの間隔かわかりません。使える言い方：毎日、平日、毎週、隔週、毎週月・木、第2木曜、最終金曜、毎月、毎年
rhythm-outside = この繰り返しは扱えません：{ $rule }。扱えるもの：日・週・月・年ごと、曜日の指定、月の第何曜日、月の何日
rhythm-weekday = { $day ->
    [1] 月曜日
    [2] 火曜日
    [3] 水曜日
    [4] 木曜日
    [5] 金曜日
    [6] 土曜日
   *[7] 日曜日
}
rhythm-days = { $every ->
    [1] 毎日
   *[other] { $every }日ごと
}
rhythm-working-days = 平日毎日
rhythm-weeks = { $every ->
    [1] 毎週
   *[other] { $every }週間ごと
}
rhythm-weekdays = { $every ->
    [1] 毎週{ $days }
   *[other] { $every }週間ごとの{ $days }
}
rhythm-months = { $every ->
    [1] 毎月
   *[other] { $every }か月ごと
}
rhythm-nth = { $every ->
    [1] 毎月
   *[other] { $every }か月ごとの
}{ $nth ->
    [-1] 最終
   *[other] 第{ $nth }
}{ $day ->
    [1] 月曜日
    [2] 火曜日
    [3] 水曜日
    [4] 木曜日
    [5] 金曜日
    [6] 土曜日
   *[7] 日曜日
}
rhythm-years = { $every ->
    [1] 毎年
   *[other] { $every }年ごと
}
rhythm-until = { $rhythm }、{ $until }まで
rhythm-times = { $rhythm }、全{ $count }回

## 名前の付いた複数の値

option-no-pair = 「{ $text }」がどれに当たるのか分かりません。指定できるもの：{ $names }
option-pair-unread = { $why }こちらなら読めます：{ $example }

## Months and weeks (pictures and agendas)

option-this-month-words = 月, 今月
option-next-month-words = 次, 来月, 翌月
option-this-week-words = 週, 今週
option-next-week-words = 来週, 翌週
option-no-period = 「{ $text }」は月や週として読み取れません。
## Finding a time

option-no-marks = { $text } を回答として読み取れません。
# What one may type in an answer: possible, though not easily
answer-if-need-be = 調整可, 調整可能, できれば避けたい, できれば避けたいです, 未定, たぶん, maybe
