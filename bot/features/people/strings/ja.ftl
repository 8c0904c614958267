people-hello = Jumelage です。姉妹都市交流のためのプログラムです。日程、リマインダー、翻訳をお手伝いします。
people-hello-answer = { $language }：{ $number } と返信
people-hello-several = 複数の場合：{ $numbers }
people-hello-help = できること：{ $prefix }help ・保存している内容：{ $prefix }mydata
people-invite-declined = { $servers } からの招待のみお受けしています。相手都市の担当者にご依頼ください。
people-invite-closed = 現在、新しいルームには参加していません。運用担当者にお問い合わせください。
people-which-city = このルームはどちらの都市のものですか。
people-both = 両方
people-all = すべて
people-both-words = 両方, すべて, 全部, 共通
people-room-of-city = このルームは { $city } のルームになりました（{ $languages }）。現在、こちらは { $now } です。
people-room-shared = このルームは { $cities } の共通のルームになりました（{ $languages }）。
people-room-next =
    次にできること：ルームをつなぐ：{ $prefix }room link ・最初の行事：{ $prefix }event add ・その他：{ $prefix }help
    これから書かれるものだけを読みます。こちらからのお知らせは朝1回までです。
    保存している内容：{ $prefix }mydata ・不要になったら、ルームから外してください。
people-room-languages = 今後、このルームでは { $languages } を使います。
people-no-city = 「{ $text }」という都市は登録がありません。使えるもの：{ $cities }。例：{ $prefix }room city { $example }
people-room-up-to = この設定は { $city } の担当（{ $people } さん）ができます。
people-not-set = 未設定
people-show-city = 都市：{ $city }
people-show-languages = 言語：{ $languages }
people-show-translates = ほかのルームとはつながっていません。翻訳：オン
people-show-translates-not = ほかのルームとはつながっていません。翻訳：オフ
people-show-linked = { $cities } とつながっています。ここでの発言は、先方では翻訳で表示されます。
people-show-linked-not = { $cities } とつながっています。ここでの発言は、先方でも原文のまま表示されます。翻訳：オフ
people-show-change = 変更：{ $prefix }room city ・{ $prefix }room language ・{ $prefix }room translate ・{ $prefix }room link
people-prefix-odd = 「{ $text }」はコマンドの前に置けません。! や ? など、1〜3文字の記号が使えます：{ $prefix }room prefix ?
people-prefix-set = 今後、このルームのコマンドは { $prefix } で始まります。

people-link-code = もう一方のルーム（Jumelage の参加が必要です）で、30分以内に次のとおり入力してください：{ $prefix }room link { $code }
people-link-code-elsewhere = もう一方のネットワークでは：{ $prefix }room link { $code }
people-link-discord = 接続先は Discord にあります。ここで書かれた内容は、以後アメリカの企業である Discord にも保存されます。
people-link-if-discord = 接続先が Discord の場合：ここで書かれた内容は、以後アメリカの企業である Discord にも保存されます。
people-link-question = { $city }（{ $languages }）のルームとつなぎます。今後の発言は、お名前と都市名つきで先方にも表示されます。よろしいですか。 👍 はい　👎 いいえ　（{ $prefix }room link accept）
people-link-waits = { $city } のルームに確認しています。先方で「はい」の返事があり次第、つながります。
people-link-declined = { $city } からは、今のところルームをつながないとのお返事でした。
people-link-not-made = ルームはこのままです。発言は先方に伝わりません。
people-linked = { $cities } とつながりました。ここでの発言は先方に、先方の発言はここに表示されます。コマンドと Jumelage の返事は先方に伝わりません。終了：{ $prefix }room unlink
people-linked-stays = 接続中のルームの都市は変えられません。先にそのルームで接続を終了してください：{ $prefix }room unlink
people-link-none = このルームは、ほかのルームとつながっていません。つなぐ：{ $prefix }room link
people-link-ended-here = 接続は終了しました。ここでの発言は先方に届きません。
people-link-ended = { $city } のルームとの接続は終了しました。ここでの発言は先方に届きません。
people-link-ended-ask = { $city } のルームとの接続は終了しました。ここでの発言は先方に届きません。再開については { $person } さんにお問い合わせください。
people-link-no-wish = 返事を待っているルームはありません。つなぐ：{ $prefix }room link
people-link-unknown = 「{ $text }」というコードもルームも見当たりません。もう一方のルームで「{ $prefix }room link」と入力し、新しいコードをここに入力してください：{ $prefix }room link 4711
people-link-same = このコードはこのルーム自身のものです。もう一方のルームで入力してください：{ $prefix }room link
people-link-direct = 1対1の会話はつなげません。都市のルームで入力してください。
people-link-already = このルームと { $city } は、すでにつながっています。
people-link-two = どちらのルームも、すでに別のルームとつながっています。先に一方の接続を終了してください：{ $prefix }room unlink
people-room-no-city = 先に、このルームがどちらの都市のものかを教えてください：{ $prefix }room city { $example }
people-link-up-to = ルームの接続は { $city } の担当（{ $people } さん）ができます。
people-link-up-to-nobody = ルームの接続は { $city } の担当者ができます。担当者はまだ登録されていません。運用担当者が登録できます：{ $prefix }role grant 名前 coordinator
people-shared-room = 共通のルーム

people-back = 戻りました。設定と日程は残っています。
people-back-link = 戻りました。設定と日程は残っています。{ $city } とは、「はい」のお返事をいただいてからつなぎます。 👍 はい　👎 いいえ

people-new-here = { $city } の方として登録します。違う場合：{ $prefix }person city
people-person-shown = { $name } さん　都市：{ $city }　言語：{ $language }　時間帯：{ $zone }
people-person-accounts = ご自身のアカウント：{ $accounts }　このアカウントを分ける：{ $prefix }person part
people-person-change = 変更：{ $prefix }person city ・{ $prefix }person language ・{ $prefix }person zone
people-person-city-set = { $city } の方として登録しました。
people-person-language-set = 今後のお返事：{ $language }
people-person-zone-set = 時刻は { $zone } として読みます。現在、{ $now } です。
people-person-several = { $name } さんが複数います。アドレス全体を入力してください（例：@ana:example.org）。
people-person-unknown = { $name } さんはまだ登録がありません。アドレス全体を入力してください（例：@ana:example.org）。

people-account = { $address }（{ $network ->
    [discord] Discord
    [matrix] Matrix
   *[other] { $network }
}）
people-join-code = もう一つのご自身のアカウントから、30分以内に次のとおり送ってください：{ $prefix }person join { $code }
people-join-question = このコードは { $name } さんのアカウント { $account } のものです。こちらもご自身のアカウントでしょうか。両方のアカウントで、設定、役割、リマインダー、お申し込みが同じになります。どちらもご自身のものである場合だけ「はい」とお答えください。 👍 はい　👎 いいえ　（{ $prefix }person join accept）
people-join-used = { $person } さん、お渡ししたコードが { $name } さんのアカウント { $account } から入力されました。こちらもご自身のアカウントでしょうか。両方のアカウントで、設定、役割、リマインダー、お申し込みが同じになります。どちらもご自身のものである場合だけ「はい」とお答えください。 👍 はい　👎 いいえ　（{ $prefix }person join accept）
people-join-waits = もう一つのアカウント { $account } に、コードをお渡ししたルームで確認しています。そちらで「はい」のお返事をいただき次第、一つにまとまります。
people-joined = 今後は次のアカウントを同じ方として扱います：{ $accounts }。設定、役割、リマインダー、お申し込みは共通です。再び分ける：{ $prefix }person part
people-join-not-made = まとめずに、このままにしました。
people-join-no-question = お返事をお待ちしている質問はありません。もう一つのアカウントをまとめる：{ $prefix }person join
people-join-unknown = 「{ $text }」というコードは見当たりません。コードが使えるのは1回だけ、30分以内です。もう一つのアカウントで「{ $there }person join」と入力し、新しいコードをここに入力してください：{ $prefix }person join 482913
people-join-own = このコードは、このアカウントでお渡ししたものです。もう一つのアカウントから送ってください：{ $prefix }person join { $code }
people-join-already = 二つのアカウントは、すでに同じ方のものとして登録されています。確認：{ $prefix }person show
people-join-wait = { $count ->
   *[other] 続けて入力されたコードは、どれも見当たりませんでした。{ $count }分後に、またお試しいただけます。
}
people-part-alone = ご登録のアカウントはこれだけですので、分けるものはありません。もう一つのアカウントをまとめる：{ $prefix }person join
people-parted = このアカウントは、再び単独で扱います。言語、時間帯、都市は同じです。役割、リマインダー、お申し込みは { $accounts } に残ります。

people-role-guest = ゲスト
people-role-member = メンバー
people-role-teacher = 教員
people-role-coordinator = 担当者
people-role-chair = 委員長
people-role-mayor = 市長室
people-role-crisis-officer = 危機管理担当
people-role-mediator = 調停者
people-role-operator = 運用担当者
people-role-granted = { $person } さんを { $city } の{ $role }として登録しました。
people-role-held = { $person } さんは、すでに { $city } の{ $role }です。
people-role-revoked = { $person } さんの { $city } の{ $role }としての登録を外しました。
people-role-not-held = { $person } さんは { $city } の{ $role }として登録されていません。一覧：{ $prefix }role list
people-role-line = { $city }・{ $role }：{ $people }
people-role-in = { $city } の{ $role }
people-role-none = 役割はまだ登録されていません。運用担当者が登録できます：{ $prefix }role grant 名前 coordinator 都市
people-role-which-city = どちらの都市ですか。続けて入力してください：{ $prefix }role grant { $person } { $role } { $example }

people-closed-added = { $city } の閉庁日に登録しました：{ $day }
people-closed-already = すでに { $city } の閉庁日です：{ $day }。一覧：{ $prefix }city closed list
people-closed-removed = { $city } の閉庁日から外しました：{ $day }
people-closed-label-length = 理由は { $most } 文字までです。
people-closed-unknown = { $day } は { $city } の一覧にありません。一覧：{ $prefix }city closed list
people-closed-none = { $city } には、土曜日・日曜日のほかに閉庁日の登録がありません。
people-closed-head = { $city } の閉庁日（土曜日・日曜日を除く）：
people-closed-line = { $day }：{ $label }
people-closed-line-bare = { $day }
people-closed-which-city = どちらの都市ですか。続けて入力してください：{ $prefix }city closed list { $example }

people-data = 保存している内容です。お名前：{ $name }、{ $count ->
   *[other] アカウント：{ $accounts }
}、都市：{ $city }、言語：{ $language }、役割：{ $roles }。
people-data-more = ほかに：{ $things }。発言は保存しません。先方に伝えた内容は1日後に消去します。
people-data-no-more = ほかに保存している内容はなく、発言も保存しません。先方に伝えた内容は1日後に消去します。
people-data-no-roles = なし
people-data-none = 保存している内容はありません。
people-data-erase = 内容をすべて受け取る：{ $prefix }mydata export ・すべて消去する：{ $prefix }mydata erase
people-data-privately = 個別のトークで { $prefix }mydata export とお送りください。ここではほかの方にも見えます。
people-data-exported = { $count ->
    [1] 保存している内容のすべてです（JSON形式）。
   *[other] 保存している内容のすべてです（JSON形式、{ $count }通）。間に何も入れずにつなげると、一つの文書になります。
}
people-data-erase-sure = 保存している内容をすべて消去しますか。元に戻すことはできません。ご自身の発言はルームに残りますが、先に削除していただくと、先方に伝えた分も消えます。 👍 はい 👎 いいえ
people-data-stays = 何も消去していません。
people-data-erased = 保存していた内容をすべて消去しました。
people-data-roles-first = 役割の登録があります。ほかの方が引き継いだ後に、すべて消去できます。運用担当者に { $prefix }role revoke をご依頼ください。
people-kept-term = 役割の登録{ $count }件
people-kept-sign-up = 参加申込{ $count }件
people-kept-reminder = リマインダー{ $count }件
people-kept-roadmap = 年間計画の記録{ $count }件
people-kept-passed-on = 先方に伝えた発言{ $count }件
people-kept-correction = 翻訳の訂正{ $count }件
people-kept-glossary = 用語集の項目{ $count }件
people-kept-translated = 依頼による翻訳{ $count }件
people-kept-agreed = 翻訳についての設定{ $count }件
people-kept-question = 回答待ちの質問{ $count }件

people-call = { $person } さん、{ $city } の { $asker } さんが返信をお待ちです。お時間のあるときにお願いします。
people-call-nobody = つながっているルームに { $name } さんは見当たりません。一度 Jumelage に書き込んでいただく必要があります（例：{ $prefix }person show）。
people-call-no-link = このルームはほかのルームとつながっていないため、呼べる方がいません。つなぐ：{ $prefix }room link
people-call-again = { $person } さんにお声をかけてから、まだ1時間たっていません。もう少しお待ちください。
people-call-which = そのお名前の方は複数いらっしゃいます：{ $people }。どなたもお呼びしていません。都市名をつけてください：{ $prefix }room call { $example }
people-call-namesakes = そのお名前の方は複数いらっしゃいます：{ $people }。どの方か判断できないため、どなたもお呼びしていません。

choice-role-guest = ゲスト
choice-role-member = メンバー
choice-role-teacher = 教員, 教師, 先生
choice-role-coordinator = 担当者, 担当
choice-role-chair = 委員長, 書記
choice-role-mayor = 市長室, 市長
choice-role-crisis-officer = 危機管理担当
choice-role-mediator = 調停者
choice-role-operator = 運用担当者

cmd-room-show = このルームの都市、言語、接続を見る
    .name = ルーム 表示, ルーム
cmd-room-city = このルームがどの都市のものかを決める
    .name = ルーム 都市
    .opt-city = 都市、または両方
cmd-room-language = このルームの言語を選ぶ
    .name = ルーム 言語
    .opt-languages = 言語
cmd-room-prefix = コマンドの始まりの記号を選ぶ
    .name = ルーム 記号
    .opt-prefix = 記号
cmd-room-link = このルームを別のルームとつなぐ
    .name = ルーム 接続
    .opt-room = コードまたはルーム
cmd-room-link-accept = 接続に「はい」と答える
    .name = ルーム 接続 承諾
cmd-room-link-decline = 接続に「いいえ」と答える
    .name = ルーム 接続 辞退
cmd-room-unlink = このルームの接続を終了する
    .name = ルーム 切断
cmd-room-call = つながっているルームの方に声をかける
    .name = ルーム 呼出
    .opt-person = 名前
cmd-person-show = 自分の都市、言語、時間帯を見る
    .name = 自分 表示, 自分
cmd-person-city = 自分がどの都市の者かを決める
    .name = 自分 都市
    .opt-city = 都市
cmd-person-language = 返事の言語を選ぶ
    .name = 自分 言語
    .opt-language = 言語
cmd-person-zone = 自分の時刻の時間帯を選ぶ
    .name = 自分 時間帯
    .opt-zone = 時間帯または都市
cmd-person-join = もう一つの自分のアカウントとまとめる
    .name = 自分 統合
    .opt-code = コード
cmd-person-join-accept = どちらも自分のアカウントだと答える
    .name = 自分 統合 承諾
cmd-person-join-decline = どちらかは自分のアカウントではないと答える
    .name = 自分 統合 辞退
cmd-person-part = このアカウントをもう一つのアカウントから分ける
    .name = 自分 分離
cmd-role-grant = 都市での役割を登録する
    .name = 役割 付与
    .opt-person = 名前またはアドレス
    .opt-role = 役割
    .opt-city = 都市
    .opt-from = 初日, から
    .opt-until = 最終日, まで
    .opt-as = 立場
cmd-role-revoke = 役割を外す
    .name = 役割 解除
    .opt-person = 名前またはアドレス
    .opt-role = 役割
    .opt-city = 都市
    .opt-from = 初日, から
    .opt-as = 立場
cmd-role-list = 役割の一覧を見る
    .name = 役割 一覧
    .opt-city = 都市
cmd-city-closed-add = 都市の閉庁日を登録する
    .name = 都市 閉庁日 追加
    .opt-day = 日付
    .opt-label = 理由
    .opt-city = 都市
cmd-city-closed-remove = 閉庁日を一覧から外す
    .name = 都市 閉庁日 削除
    .opt-day = 日付
    .opt-city = 都市
cmd-city-closed-list = 都市の閉庁日を見る
    .name = 都市 閉庁日 一覧
    .opt-city = 都市
cmd-mydata-show = 自分について保存されている内容を見る
    .name = データ 表示, データ
cmd-mydata-export = 自分について保存されている内容を受け取る
    .name = データ 書き出し
cmd-mydata-erase = 自分について保存されている内容を消去する
    .name = データ 消去
    .opt-sure = 確認

## 任期・代理・後任
people-role-as-substitute = { $role }代理
people-role-as-alternate = { $role }の代理委員
people-role-granted-from = { $person } さんを { $from }から { $city } の{ $role }として登録しました。
people-role-granted-until = { $person } さんを { $until }まで { $city } の{ $role }として登録しました。
people-role-granted-span = { $person } さんを { $from }から { $until }まで { $city } の{ $role }として登録しました。
people-role-revoked-from = { $person } さんの { $from }からの登録（{ $city } の{ $role }）を取り消しました。
people-role-held-days = { $person } さんは、すでに { $city } の{ $role }です。日付の変更：{ $prefix }role term { $typed } --until { $end }
people-role-up-to-admins = この操作は運用担当者ができます。
people-role-vacant = 未登録
people-role-vacant-acting = 未登録（それまでの代理：{ $people }）
people-role-substitutes = 代理：{ $people }
people-role-alternates = 代理委員：{ $people }
people-role-and = { $first }／{ $next }
people-role-more = ほか { $count } 件：{ $prefix }role list { $city }
people-term-person = { $person } さん
people-term-until = { $person } さん（{ $until }まで）
people-term-from = { $from }から { $person } さん
people-term-span = { $from }から { $until }まで { $person } さん
people-term-which-day = いつまでですか。入力例：{ $prefix }role term { $typed } --until { $end }
people-term-past = { $day }はすでに過ぎています。最終日は { $today }以降にできます。
people-term-order = 最終日 { $until }が初日 { $from }より前になっています。順序を入れ替えると登録できます。
people-up-to-nobody = この設定は { $city } の担当者ができます。担当者はまだ登録されていません。運用担当者が登録できます：{ $prefix }role grant 名前 coordinator
people-successor-unknown = { $name } さんはまだ登録がありません。ご本人がここに書き込んだ後か、アドレス全体で登録できます：{ $prefix }role successor @ana:example.org
people-successor-no-end = 任期の最終日がまだ登録されていないため、後任を登録できません。先に最終日を登録してください：{ $prefix }role term 名前 coordinator --until { $end }
people-successor-which = 終わる任期が複数あります。どの任期か続けて入力してください：{ $prefix }role successor 名前 { $role } { $city }

choice-capacity-holder = 本人
choice-capacity-substitute = 代理, 代行者
choice-capacity-alternate = 代理委員

cmd-role-term = 役割の初日または最終日を変更する
    .name = 役割 任期
    .opt-person = 名前またはアドレス
    .opt-role = 役割
    .opt-city = 都市
    .opt-from = 初日, から
    .opt-until = 最終日, まで
    .opt-open = 最終日なし
    .opt-as = 立場
cmd-role-substitute = 役割の代理を登録する
    .name = 役割 代理
    .opt-person = 名前またはアドレス
    .opt-role = 役割
    .opt-city = 都市
    .opt-from = 初日, から
    .opt-until = 最終日, まで
cmd-role-successor = 任期の後任を登録する
    .name = 役割 後任
    .opt-person = 名前またはアドレス
    .opt-role = 役割
    .opt-city = 都市

## Encrypted rooms

people-uncertified = アプリでは私の名前の横に警告マークが表示されます。私の端末が認証されていないためです。メッセージは暗号化されています。
people-untranslated = このルームが暗号化されたため、翻訳を止めました。再開：{ $prefix }room translate on
people-undecipherable = { $name } さんの先ほどのメッセージは、この端末に鍵が届かなかったため読めませんでした。もう一度お送りください。それでも返事がない場合は、アプリから一度ログアウトして、もう一度ログインしてください。

people-hello-setup = 設定は2分で終わります：{ $prefix }setup
people-setup-head = このサーバーの設定（{ $steps }のうち{ $step }）。ご本人にだけ表示されています。選ぶとすぐに有効になります。
people-setup-channel = 書き込み先：{ $channel }
people-setup-group = ここでの担当者：{ $group }
people-setup-group-any = 各都市が指名した方すべて
people-setup-pupils = 生徒：{ $group }。個別のやりとりはしません。
people-setup-pick-pupils = 生徒のロール（個別のやりとりをしません）
people-setup-age = { $city } { $age }歳
people-setup-ages = Discord を利用できる年齢：{ $ages }以上。
people-setup-lacks = 不足している権限：{ $rights }。サーバー設定、ロール、Jumelage の順に開いてください。
people-setup-lacks-in = { $place } で不足している権限：{ $rights }。チャンネルの編集、権限、Jumelage の順に開いてください。
people-setup-lacks-operator = 不足している設定：{ $rights }。運用担当者が有効にします。
people-setup-complete = 設定はすべて整っています。次は：最初の行事 { $prefix }event add・チャンネルをつなぐ（そのチャンネルで）{ $prefix }room link
people-setup-no-server = ここはサーバーのチャンネルではないため、その設定はありません。できること：{ $prefix }setup --city …
people-setup-unread = { $text } と読みました。このサーバーのチャンネルかロールが必要です。「{ $prefix }setup」でお選びください。
people-setup-pick-city = 都市
people-setup-pick-language = このサーバーの言語
people-setup-pick-zone = 日時はどの時計で書きますか
people-setup-pick-channel = 書き込み先のチャンネル
people-setup-pick-group = ここで担当者が持つロール
people-setup-pick-link = チャンネルを別のルームとつなぐ
people-setup-next = 次へ, つぎへ
people-setup-check = 確認
people-right-view-channel = チャンネルを見る
people-right-send-messages = メッセージを送信
people-right-embed-links = 埋め込みリンク
people-right-read-message-history = メッセージ履歴を読む
people-right-attach-files = ファイルを添付
people-right-manage-webhooks = ウェブフックの管理
people-right-create-public-threads = 公開スレッドの作成
people-right-send-messages-in-threads = スレッドでメッセージを送信
people-right-add-reactions = リアクションの追加
people-right-manage-messages = メッセージの管理
people-right-create-events = イベントを作成
people-right-message-content = Message Content Intent
cmd-setup = このサーバーを順に設定する
    .name = 設定, 初期設定
    .opt-city = 都市
    .opt-language = 言語
    .opt-zone = 日時の時間帯
    .opt-channel = 書き込み先のチャンネル
    .opt-group = 担当者のロール
    .opt-pupils = 生徒のロール
    .opt-link = つなぐチャンネル
    .opt-step = ステップ

## チャットの外のカレンダー

people-kept-feed = カレンダーのアドレス{ $count }件
## Public holidays, proposed

answer-all = すべて, 全部
people-holidays-head = { $city } の { $year } 年の祝日のうち、まだ登録されていないもの：
people-holidays-how = 閉庁日に登録しますか。👍 ここにあるすべて、または番号で返信：1 3-5
people-holidays-how-tap = どの日を閉庁日にしますか。
people-holidays-more = ほか { $count } 件：{ $prefix }city holidays { $year } --page { $page }
people-holidays-regions = 全国共通の祝日です。地域の祝日も含める：{ $prefix }city holidays { $year } --region { $example }
people-holidays-none = { $city } の { $year } 年の祝日で、未登録のものはありません（土曜日・日曜日はもともと閉庁です）。
people-holidays-which-region = { $city } には { $typed } という地域はなく、{ $regions } があります。例：{ $prefix }city holidays { $year } --region { $example }
people-holidays-no-regions = { $city } の国には、独自の祝日がある地域はありません。例：{ $prefix }city holidays { $year }
people-holidays-entered = { $city } の閉庁日に登録しました：{ $days }
people-holidays-taken-back = { $city } の閉庁日から外しました：{ $days }
people-kept-poll = { $count ->
   *[other] 日程調整の記録{ $count }件
}
people-kept-announcement = { $count ->
   *[other] 作成または承認したお知らせ { $count } 件
}
cmd-city-holidays = 閉庁日にできる祝日を見る
    .name = 都市 祝日
    .opt-year = 年
    .opt-region = 地域
    .opt-city = 都市
    .opt-page = ページ
cmd-city-closed-confirm = 複数の閉庁日をまとめて登録する
    .name = 都市 閉庁日 確定
    .opt-days = 日付
    .opt-region = 地域
    .opt-city = 都市
    .opt-back = 取り消す
