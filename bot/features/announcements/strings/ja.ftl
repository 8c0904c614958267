### お知らせ：コマンド、各都市への確認、送られるもの、ルームへの連絡。

## コマンド

cmd-announce-draft = すべての都市へのお知らせの案を作る
    .name = お知らせ 作成, お知らせ 新規
    .opt-text = 本文
    .opt-event = 関係する行事
    .opt-until = 承認の期限
    .opt-zone = 時間帯
    .hint-text = バスは9時に駅前を出発します。
cmd-announce-list = 承認を待っているお知らせを見る
    .name = お知らせ 一覧, お知らせ一覧
cmd-announce-show = お知らせの各言語の文と承認の状況を見る
    .name = お知らせ 表示
    .opt-announcement = お知らせ
cmd-announce-approve = 自分の都市としてお知らせを承認する
    .name = お知らせ 承認
    .opt-announcement = お知らせ
cmd-announce-hold = 自分の都市の承認を取り消す
    .name = お知らせ 保留
    .opt-announcement = お知らせ
    .opt-own = 自分の分
cmd-announce-edit = お知らせを自分の言語でよりよい文にする
    .name = お知らせ 編集
    .opt-announcement = お知らせ
    .opt-text = よりよい文
    .opt-to = 言語
cmd-announce-withdraw = 送られる前にお知らせを取り下げる
    .name = お知らせ 取下げ
    .opt-announcement = お知らせ
cmd-announce-reopen = お知らせの承認をもう一度お願いする
    .name = お知らせ 再開
    .opt-announcement = お知らせ
cmd-announce-now = すべての都市の承認を待たずにお知らせを送る
    .name = お知らせ 至急
    .opt-announcement = お知らせ
    .opt-reason = 理由

## 確認

# 番号のあとに続く
announce-draft = お知らせの案
announce-head = お知らせ
# $by：承認した人
announce-yes-by = { $city }：承認済み（{ $by }）
announce-yes = { $city }：承認済み
announce-open = { $city }：未承認
announce-no-yes-of = { $city }：承認なし
announce-until = { $until } まで
announce-how = この文で、すべての言語で同時に送ってよろしいですか。 👍 はい、または「訂正：…」と返信してよりよい文をお知らせください。
announce-how-tap = この文で、すべての言語で同時に送ってよろしいですか。よりよい文は下のボタンから。
announce-better = よりよい文
# $language：この文の言語そのもの、$code：その記号
announce-awaited = { $language }：翻訳中です。
announce-write = { $language }：翻訳できません。文の入力をお願いします：{ $prefix }announce edit { $id } --to { $code } …
announce-original = 原文の全文：{ $prefix }announce show { $id }
announce-superseded = { $id }：確認は下に改めて表示しています。

## その後

announce-was-sent = 送信済み：{ $when }
announce-was-lapsed = 未送信のまま承認の期限が過ぎました：{ $when }
announce-was-withdrawn = 取下げ：{ $when }
# 急ぎで送ったお知らせの見出しに続く
announce-unchecked = 未翻訳（{ $language }の訳はまだ確認されていません）
# $cities：承認のなかった都市、$by：送った人
announce-hurried = { $cities } の承認を待たずに送りました。理由（{ $by }）：{ $reason }
announce-hurried-at = { $when }、{ $by } さんが { $cities } の承認を待たずに送りました。理由：{ $reason }
announce-lapsed = { $id }：承認の期限が過ぎたため、送っていません。未承認：{ $cities }。もう一度お願いする：{ $prefix }announce reopen { $id }
announce-list-none = 承認を待っているお知らせはありません。作成：{ $prefix }announce draft …
announce-list-more = { $count ->
   *[other] ほか { $count } 件
}
announce-noted = { $id }：承りました。
announce-sent = { $id } を送りました。
announce-held = { $id }：承認を取り消しました。

## うまくいかないとき

announce-is-draft = { $id } は各都市の承認を待っています。
announce-is-sent = { $id } は送信済みです。表示：{ $prefix }announce show { $id }
announce-is-lapsed = { $id } の承認の期限が過ぎました。もう一度お願いする：{ $prefix }announce reopen { $id }
announce-is-withdrawn = { $id } は取り下げられました。もう一度お願いする：{ $prefix }announce reopen { $id }
announce-unknown = { $id } はここにはありません。お知らせの一覧：{ $prefix }announce list
announce-no-city = お知らせは都市のものです。都市のルームで作成してください。
announce-no-event = { $id } はここにはありません。行事の一覧：{ $prefix }event list
announce-unwritten = { $id } には{ $language }の文がまだありません。入力：{ $prefix }announce edit { $id } --to { $code } …
announce-no-yes = { $id } には、取り消せる承認がありません。
announce-second-key = すでに { $city } として承認されています。{ $other } としての承認は別の方にお願いします。
announce-length = お知らせは1～{ $most }文字で入力してください。
announce-reason-length = 待てない理由を1～{ $most }文字で入力してください。
# $days (Number)：最長
announce-until-wrong = { $days ->
   *[other] 承認の期限は、これから { $days } 日以内にしてください。例：--until { $example }
}
# $people：名前
announce-up-to = { $people } さん（{ $city }）
announce-up-to-nobody = { $city }（まだ登録されていません）
# $people：名前と都市
announce-yes-up-to = { $id } の承認は次の方ができます：{ $people }
announce-words-up-to = { $id } の{ $language }の文は次の方の担当です：{ $people }
announce-back-up-to = { $id } の取下げは次の方ができます：{ $people }
announce-hurry-up-to = 各都市の承認なしに { $id } を送ることは次の方ができます：{ $people }
