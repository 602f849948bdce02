/**
 * The first guesses of anybody, in the form they are compared in (NFKC, lower case). Shorter ones are refused for their
 * length; repetitions, sequences and runs along the keyboard are recognised, so they need not stand here.
 */
export const COMMON_PASSPHRASES: ReadonlySet<string> = new Set(
  `
password password1 password12 password123 password1234 passw0rd p@ssw0rd p@ssword pa$$w0rd passwort
passw0rd1 p@ssw0rd1 p@ssw0rd123 passw0rd123 password! password1! mypassword newpassword password01 changeme
changeme123 letmein1 letmein123 iloveyou iloveyou1 iloveyou2 iloveu520 sunshine sunshine1 princess princess1
football football1 baseball baseball1 superman superman1 starwars trustno1 whatever computer internet
michelle jennifer jessica1 samantha michael1 charlie1 corvette mercedes midnight babygirl chocolate
butterfly welcome1 welcome123 welcome@123 admin123 admin1234 admin12345 admin@123 admin888 admin123456
administrator root1234 root123456 test1234 test12345 test123456 testtest guest123 user1234 user123456
default1 system123 manager1 master123 oracle123 server123 windows1 windows10 windows11 huawei123 huawei@123
kylin123 kylin@123 abc12345 abc123456 abc1234567 abc123456789 abcd1234 abcd12345 abcd123456 a1234567
a12345678 a123456789 a1b2c3d4 a1b2c3d4e5 aa123456 aa12345678 aaa111222 123456aa 12345678a 123456789a
1234567a 123456abc 123456789q 123456qq 123456qwe 123qweasd 123qweasdzxc 123qwe123 123abc123 123456asd
qwe12345 qwe123456 qwer1234 qwer12345 qwer123456 qwert123 qwert12345 qwerty12 qwerty123 qwerty1234
qwerty12345 qwerty123456 qwertyuiop123 qweasdzxc qweasd123 asd12345 asd123456 asdf1234 asdfghjkl123
asdasd123 zxc12345 zxc123456 zxcv1234 zxcvbnm1 zxcvbnm123 1q2w3e4r5t 1qaz2wsx 1qaz2wsx3edc 1qaz@wsx 1qaz!qaz
!qaz2wsx !qaz@wsx zaq12wsx zaq1xsw2 q1w2e3r4 qazwsx123 qazwsxedc qaz12345 qaz123456 q123456789 q1234567
qq123456 qq123456789 qq5201314 w123456789 z123456789 s123456789 l123456789 x123456789 woaini520 woaini521
woaini123 woaini1314 woaini5201314 woaini123456 woaiwojia woaizhongguo woshishui woshiwoshi wodemima
wozuiaini wobuzhidao 5201314a 5201314qq 5201314520 52013145 520131400 52013140 52015201 13145200 13145201
1314520a 1314521a a5201314 aini1314 love1314 love5201314 ilove520 loveyou1 loveyou520 tianya123 111222tianya
nihao123 nihao123456 nihaoma123 zhongguo zhongguo1 zhongguo123 beijing1 beijing123 beijing2008 shanghai
shanghai123 guangzhou xiaoming wangwei1 zhangwei woaibaba woaimama laopo520 laogong520 baobao520 xiaoxiao
fengyun123 dearbook caonima123 nimabi123 11112222 11223344 1122334455 11221122 12121212 12344321 123454321
12345687 123456788 1234567891 12345678910 123456789123 123123123a 123321123 123321123321 1234554321
147852369 147258369 159357159 159753456 741852963 789456123 789456123a 963852741 987654321a 88888888a
66668888 88886666 16888888 168168168 888168168 19491001 20080808 20200101 11111111a a11111111 00000000a
10101010 31415926 314159265 31415926535 3141592653 0123456789 01234567890 98765432 123456654321 112233445566
147896325 135792468 13579246810 246813579 1357924680 mixia123 mixia123456 mixiamixia jiwei123 jiwei123456
jijian123 jijian123456 jiancha123 xunshi123 paizhu123 zhujian123 mima1234 mima123456 mimamima yonghu123
我的口令我的口令 我爱你我爱你1314 一二三四五六七八 不忘初心牢记使命 为人民服务123 全心全意为人民服务 为人民服务为人民服务
`
    .trim()
    .split(/\s+/u),
);
