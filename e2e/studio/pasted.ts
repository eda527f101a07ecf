interface Pasted {
  from: string
  html: string
  written: string[]
  said?: string
}

/** What Word puts into the clipboard, and what must come of it. */
export const FROM_WORD: Required<Pasted> = {
  from: 'Word',
  html: `<html xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:w="urn:schemas-microsoft-com:office:word"><head><meta name=Generator content="Microsoft Word 15">
<style><!-- p.MsoNormal {margin:0cm; font-family:"新細明體"} --></style></head><body lang=ZH-TW style='tab-interval:24.0pt'><!--StartFragment-->
<h1 style='line-height:200%'><b><span lang=EN-US style='font-size:26.0pt'>G8</span></b><b><span style='font-family:新細明體'>夢想<o:p></o:p></span></b></h1>
<p class=MsoNormal style='text-indent:24.0pt;mso-char-indent-count:2.0'><span style='font-family:"新細明體",serif;mso-ascii-font-family:Calibri'>　　韓國總統尹錫悅推行親美路線，甚至不惜
犧牲國家尊嚴以爭取國際認同</span><span lang=EN-US> <b style='mso-bidi-font-weight:normal'>G7</b> summit</span><o:p></o:p></p>
<p class=MsoNormal><span lang=EN-US><o:p>&nbsp;</o:p></span></p>
<p class=MsoListParagraph style='margin-left:24.0pt;mso-list:l0 level1 lfo1'><![if !supportLists]><span lang=EN-US style='font-family:Wingdings'><span style='mso-list:Ignore'>l<span style='font:7.0pt "Times New Roman"'>&nbsp; </span></span></span><![endif]><span>第一項</span></p>
<p class=MsoListParagraph style='margin-left:48.0pt;mso-list:l0 level2 lfo1'><![if !supportLists]><span lang=EN-US><span style='mso-list:Ignore'>1.<span>&nbsp; </span></span></span><![endif]><span>內層</span></p>
<p class=MsoListParagraph style='margin-left:24.0pt;mso-list:l0 level1 lfo1'><![if !supportLists]><span style='mso-list:Ignore'>l<span>&nbsp;</span></span><![endif]><span>第二項</span></p>
<p class=MsoNormal><img width=554 height=312 src="file:///C:/Users/x/AppData/Local/Temp/msohtmlclip1/01/clip_image002.jpg"><a href="https://example.hk/"><i>連結</i></a></p>
<!--EndFragment--></body></html>`,
  written: [
    'h2:G8夢想',
    'p:韓國總統尹錫悅推行親美路線，甚至不惜犧牲國家尊嚴以爭取國際認同 *G7* summit',
    'ul(<p:第一項 ol(<p:內層>)> <p:第二項>)',
    'p:_[連結](https://example.hk/)_',
  ],
  said: '有1張圖片來自其他網站，未能貼上，請先下載再上載。',
}

/** The same of other programs, cut down to the shapes that matter. */
export const PASTED: Pasted[] = [
  FROM_WORD,
  {
    from: 'Google Docs',
    html: `<meta charset='utf-8'><b style="font-weight:normal;" id="docs-internal-guid-1"><h3 dir="ltr" style="line-height:1.38"><span style="font-size:14pt;font-weight:400;">細題</span></h3><p dir="ltr"><span style="font-weight:400;font-style:normal">平</span><span style="font-weight:700;">粗</span><span style="font-style:italic;font-weight:400">斜</span><a href="https://www.google.com/url?q=https://example.hk/a&amp;sa=D" style="text-decoration:none;"><span style="color:#1155cc;font-weight:400">連</span></a></p><br /><ol style="margin-top:0"><li dir="ltr" aria-level="1"><p dir="ltr" role="presentation"><span>甲</span></p></li><ul><li dir="ltr" aria-level="2"><p dir="ltr"><span>乙</span></p></li></ul></ol><p dir="ltr"><span><span style="border:none;"><img src="https://lh7-rt.googleusercontent.com/x" width="602" height="339"></span></span></p></b><br class="Apple-interchange-newline">`,
    written: ['h3:細題', 'p:平*粗*_斜_[連](https://example.hk/a)', 'ol(<p:甲 ul(<p:乙>)>)'],
    said: '有1張圖片來自其他網站，未能貼上，請先下載再上載。',
  },
  {
    from: 'WeChat',
    html: `<section style="margin: 0px;padding: 0px;"><section style="text-align:center"><section style="display:inline-block"><p><span style="font-size: 17px;"><strong>　　導語</strong></span></p></section></section><section><span leaf="">第一段<br></span></section><section><span><br></span></section><section style="display:none">看不見</section><section><img class="rich_pages wxw-img" data-src="https://mmbiz.qpic.cn/a" src="data:image/svg+xml,%3Csvg/%3E"><img data-src="https://mmbiz.qpic.cn/b"></section><blockquote class="js_blockquote_wrap"><section><p>引言</p></section></blockquote><p><span>第二段</span></p><mp-common-profile></mp-common-profile><script>alert(1)</script></section>`,
    written: ['p:*導語*', 'p:第一段', 'quote(p:引言)', 'p:第二段'],
    said: '有2張圖片來自其他網站，未能貼上，請先下載再上載。',
  },
  {
    from: 'a web page',
    html: `<!-- note --><article class="post"><header><h1 onclick="alert(1)">題</h1><h4>小</h4></header><div>一行<br>二行<br><br>　三行</div><p></p><p>&nbsp;</p><ul class="x"><li>甲<ul><li>乙</li></ul></li><li><b>丙</b></li></ul><p><a href="javascript:alert(1)">壞</a><a href="/local">近</a><a href="https://a.example/?a=1&b=2">好</a><script>alert(1)</script><iframe src="https://evil.example"></iframe></p><table><tr><td>格一</td><td>格二</td></tr></table><hr><p style="color:red">尾</p></article>`,
    written: [
      'h2:題',
      'h3:小',
      'p:一行⏎二行',
      'p:三行',
      'ul(<p:甲 ul(<p:乙>)> <p:*丙*>)',
      'p:壞近[好](https://a.example/?a=1&b=2)',
      'p:格一',
      'p:格二',
      'horizontalRule',
      'p:尾',
    ],
  },
]

export const PIXEL =
  'data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=='
