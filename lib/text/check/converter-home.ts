/**
 * Faults that converters from simplified to traditional script leave behind: one simplified character stands for several
 * traditional ones, and the wrong one was taken. An entry a line: wrong, right, `<` what may stand directly before the word and
 * `>` what may follow it when it is right after all (國傢俱 is 國 and 傢俱), `!` before which words it is wrong all the same. A fault
 * that is missed costs less than a false alarm.
 */
export const HOME_AND_WORK = `
國傢 國家 >俱具私什伙 !具有、具備、具體
傢鄉 家鄉
傢庭 家庭
傢人 家人
傢長 家長
傢族 家族
傢園 家園
傢務 家務
傢屬 家屬
傢裏 家裏
傢裡 家裏
大傢 大家 >俱具私什伙 !具有、具備、具體
專傢 專家 >俱具私什伙 !具有、具備、具體
作傢 作家 >俱具私什伙 !具有、具備、具體
畫傢 畫家 >俱具私什伙 !具有、具備、具體
學傢 學家 >俱具私什伙 !具有、具備、具體
業傢 業家 >俱具私什伙 !具有、具備、具體
回傢 回家 >俱具私什伙 !具有、具備、具體
人傢 人家 >俱具私什伙 !具有、具備、具體
商傢 商家 >俱具私什伙 !具有、具備、具體
獨傢 獨家 >俱具私什伙 !具有、具備、具體
贏傢 贏家
皇傢 皇家 >俱具私什伙 !具有、具備、具體
儒傢 儒家
乾部 幹部 <餅葉曬
乾預 干預
幹預 干預
乾擾 干擾
幹擾 干擾
乾涉 干涉
幹涉 干涉
乾勁 幹勁
若幹 若干
骨乾 骨幹 >燥枯裂
主乾 主幹
軀乾 軀幹
乾線 幹線 <餅萄果菜肉 >索條路
精乾 精幹 <酒
相乾 相干 <互
相幹 相干
幹燥 乾燥
幹淨 乾淨
幹旱 乾旱
幹杯 乾杯
幹脆 乾脆
幹涸 乾涸
幹糧 乾糧
餅幹 餅乾
葡萄幹 葡萄乾
幹戈 干戈
幹坤 乾坤
裡麵 裏面 >包條食粉團糰店館
裏麵 裏面 >包條食粉團糰店館
表麵 表面 >包條食粉團糰店館
全麵 全面 >包條食粉團糰店館
外麵 外面 >包條食粉團糰店館
方麵 方面 <配地南北東西 >包條食粉團糰店館點
場麵 場面 >包條食粉團糰店館
局麵 局面 >包條食粉團糰店館
層麵 層面 >包條食粉團糰店館
正麵 正面 >包條食粉團糰店館
負麵 負面
畫麵 畫面 >包
片麵 片面 <兩一二三四五六七八九十幾數半切整刀 >包
麵對 面對
麵臨 面臨
麵積 面積
麵貌 面貌
麵目 面目
麵談 面談
麵試 面試
麵孔 面孔
麵子 面子
麵具 面具
面條 麵條 >件款約文例理形目
面粉 麵粉 <對裏裡方全外上下前後海河山路街當四平 >紅嶺筆飾墨刷色碎
面館 麵館 <對裏裡方全外上下前後海河山路街當四平圖書
方便面 方便麵 >對談試向議臨
炒面 炒麵
泡面 泡麵 >板積
`
