package chat.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class PunycodeTest {
    /** RFC 3492, 7.1. */
    @Test
    void theSamplesOfTheSpecificationComeOutRight() {
        assertEquals("ihqwcrb4cv8a8dqg056pqjye", Punycode.encode("他们为什么不说中文"));
        assertEquals("n8jok5ay5dzabd5bym9f0cm5685rrjetr6pdxa", Punycode.encode("なぜみんな日本語を話してくれないのか"));
        assertEquals("egbpdaj6bu4bxfgehfvwxn", Punycode.encode("ليهمابتكلموشعربي؟"));
        assertEquals("b1abfaaepdrnnbgefbadotcwatmq2g4l", Punycode.encode("почемужеонинеговорятпорусски"));
        assertEquals("3B-ww4c5e180e575a65lsy2b", Punycode.encode("3年B組金八先生"));
        assertEquals("de-jg4avhby1noc0d", Punycode.encode("パフィーdeルンバ"));
    }

    @Test
    void aHostIsThatOfTheBrowsers() {
        assertEquals("xn--bcher-kva.example", Punycode.host("Bücher.example"));
        assertEquals("xn--fa-hia.de", Punycode.host("faß.de"));
        assertEquals("xn--r8jz45g.xn--zckzah:8080", Punycode.host("例え。テスト:8080"));
        assertEquals("Example.com:80", Punycode.host("Example.com:80"));
    }
}
