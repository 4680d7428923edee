package org.lunzhi.kernel.privacy.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lunzhi.kernel.privacy.content.PersonalDataDetector.Kind.BANK_NUMBER;
import static org.lunzhi.kernel.privacy.content.PersonalDataDetector.Kind.PHONE_NUMBER;
import static org.lunzhi.kernel.privacy.content.PersonalDataDetector.Kind.RESIDENT_NUMBER;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lunzhi.kernel.privacy.content.PersonalDataDetector.Finding;
import org.lunzhi.kernel.privacy.content.PersonalDataDetector.Kind;

@DisplayNameGeneration(ReplaceUnderscores.class)
class PersonalDataDetectorTest {

    @ParameterizedTest
    @CsvSource({
        "11010519491231002X, RESIDENT_NUMBER",
        "11010519491231002x, RESIDENT_NUMBER",
        "110105194912310021, RESIDENT_NUMBER",
        "110105 19491231 002X, RESIDENT_NUMBER",
        "110105-19491231-002X, RESIDENT_NUMBER",
        "11010519491231002X, RESIDENT_NUMBER",
        "110105491231002, RESIDENT_NUMBER",
        "6222020000000000000, BANK_NUMBER",
        "6222 0200 0000 0000 000, BANK_NUMBER",
        "13800005678, PHONE_NUMBER",
        "138-0000-5678, PHONE_NUMBER",
        "138 0000 5678, PHONE_NUMBER",
        "+8613800005678, PHONE_NUMBER",
        "0086 13800005678, PHONE_NUMBER",
        "13800005678, PHONE_NUMBER",
        "0531-83210000, PHONE_NUMBER",
        "(010)83210000, PHONE_NUMBER",
        "02083210000, PHONE_NUMBER"
    })
    void finds_a_number_wherever_it_stands(String number, Kind kind) {
        for (String frame : new String[] {"%s", "甲某%s乙某", "电话:%s。", "tel%s", "2026-03-01 %s"}) {
            String text = frame.formatted(number);
            int from = text.indexOf(number);
            assertThat(PersonalDataDetector.findings(text))
                    .as(frame)
                    .containsExactly(new Finding(kind, from, from + number.length()));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "2026年3月1日,3亩地,5000元",
                "2026-03-01 10:30 至 2026-03-02 11:30",
                "20260301",
                "document 123456789012345678",
                "订单 6222020000000000007",
                "12345热线,110,119",
                "12800005678",
                "138000056789",
                "1380000567",
                "(2026)人调字第15号"
            })
    void leaves_dates_amounts_and_other_numbers_alone(String text) {
        assertThat(PersonalDataDetector.findings(text)).isEmpty();
    }

    @Test
    void tells_several_numbers_in_the_order_of_the_text() {
        assertThat(PersonalDataDetector.findings("甲13800005678乙11010519491231002X卡6222020000000000000"))
                .extracting(Finding::kind)
                .containsExactly(PHONE_NUMBER, RESIDENT_NUMBER, BANK_NUMBER);
    }

    @Test
    void redacts_every_number_and_nothing_else() {
        assertThat(PersonalDataDetector.redacted("甲某(13800005678)欠款5000元")).isEqualTo("甲某(***********)欠款5000元");
    }
}
