### Finding a time: the commands, the card, and what is said about answers.

## Commands

cmd-poll-add = 双方の都合のよい日時を探す
    .name = 日程 追加, 日程調整 追加
    .opt-title = 件名
    .opt-slots = 候補
    .opt-lasts = 分
    .opt-until = 回答期限
    .opt-ask = 回答者
    .opt-zone = 時間帯
    .hint-title = 委員会
    .hint-slots = 4月17日17:00、4月18日17:00
    .hint-lasts = 90
    .hint-until = 4月10日
    .hint-ask = 担当者、教員
cmd-poll-list = 調整中の日程を見る
    .name = 日程 一覧, 日程調整 一覧
cmd-poll-show = 参加できる方を候補ごとに見る
    .name = 日程 表示, 日程調整 表示
    .opt-poll = 日程調整
cmd-poll-answer = 参加できる候補を答える
    .name = 日程 回答, 日程調整 回答
    .opt-poll = 日程調整
    .opt-answer = 回答
    .opt-turn = 切り替え
    .opt-was = 以前の回答
cmd-poll-withdraw = 自分の回答をすべて取り消す
    .name = 日程 取消, 日程調整 取消
    .opt-poll = 日程調整
cmd-poll-pick = 候補の1つを行事にする
    .name = 日程 決定, 日程調整 決定
    .opt-poll = 日程調整
    .opt-slot = 番号
cmd-poll-close = 回答の受付を終える
    .name = 日程 締切, 日程調整 締切
    .opt-poll = 日程調整
cmd-poll-reopen = 回答の受付を再開する
    .name = 日程 再開, 日程調整 再開
    .opt-poll = 日程調整

## The card

poll-lasts = { $minutes ->
   *[other] { $minutes }分
}
poll-closed-mark = 受付終了
poll-picked-mark = { $event } に決定
poll-time = { $city }：{ $when }
poll-time-marked = { $city }：{ $when }（{ $marks }）
poll-slot = { $slot } { $time }
poll-until = 回答期限 { $until }
poll-until-in = 回答期限 { $until }（{ $city }）
poll-answered = 回答{ $count }名
poll-how = 番号は「はい」、👎 はどれも不可。または返信：1 はい、2 調整可、3 いいえ
poll-how-many = 番号で返信：1 3（はい）。または：1 はい、2 調整可、3 いいえ
poll-how-tap = ご都合のよい候補を押してください。もう一度押すと「調整可」「いいえ」。文字でも：1 はい、2 調整可、3 いいえ
poll-by-text = 文字で答える
poll-said = { $id }：はい { $yes }、調整可 { $maybe }、いいえ { $no }

## Who can when

poll-slot-own = { $slot } { $when }
poll-who-yes = はい：{ $names }
poll-who-maybe = 調整可：{ $names }
poll-who-no = いいえ：{ $names }
poll-waiting = 未回答：{ $names }
poll-entry = { $id } { $title }：回答期限 { $until }
poll-list-none = 調整中の日程はありません。始める：{ $prefix }poll add

## What people are told

poll-person = { $person } さん
poll-nudge = { $id } { $title }：ご都合のよい候補をお知らせください。回答期限 { $until }。番号の返信だけで結構です。
poll-picked = { $id } { $title } の日時が決まり、{ $event } になりました。{ $event } のカードでお申し込みください。
poll-reopened = { $id } { $title } の日時は再び調整中です。{ $event } は行われません。
poll-best = { $id } { $title } の受付が終わりました。{ $slot } 番は { $count } 名中 { $can } 名が参加できます：
poll-best-how = 行事にしますか。👍 はい。別の候補：{ $prefix }poll pick { $id } { $other }
poll-best-tap = 行事にしますか。別の候補：{ $prefix }poll pick { $id } { $other }
poll-nobody = { $id } { $title } の受付が終わりました。回答はありませんでした。
poll-none-fits = { $id } { $title } の受付が終わりました。参加できる方のいる候補はありませんでした。
poll-late = （システム停止のため、{ $hours }時間{ $minutes }分遅れのお知らせです）

## What does not fit

poll-unknown = { $id } はここにはありません。一覧：{ $prefix }poll list
poll-up-to = { $id } の担当：{ $people } さん
poll-no-slot = { $id } の番号は 1 から { $last } までです。
poll-title-length = 件名は1文字以上 { $most } 文字以内で入力してください。
poll-slots-count = 候補を { $least } つから { $most } つ入力してください。例：17.6. 9:00, 18.6. 16:30
poll-slot-past = { $when } は過ぎています。
poll-ask-unknown = { $name } は役割でも、ここに書き込んだ方でもありません。例：--ask coordinator
poll-until-past = { $until } は過ぎています。例：--until { $example }
poll-until-late = 回答期限 { $until } は最初の候補 { $first } より後です。それより前にしてください。
poll-ended = { $id } { $title } の受付は終わりました。
poll-over = { $id } { $title } の回答期限は { $until } でした。
poll-open-already = { $id } { $title } は受付中です。
poll-picked-already = { $id } はすでに { $event } になりました。選び直す：{ $prefix }poll reopen { $id }

poll-pick-how = 行事として登録する場合の例：{ $line }
