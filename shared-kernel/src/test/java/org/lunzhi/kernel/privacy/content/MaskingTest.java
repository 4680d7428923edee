package org.lunzhi.kernel.privacy.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class MaskingTest {

    @ParameterizedTest
    @CsvSource({"甲某, 甲**", "甲某某, 甲**", "甲, 甲**", "欧阳甲某, 欧**", "𠮷某, 𠮷**"})
    void a_name_keeps_its_first_character_whatever_its_length(String name, String masked) {
        assertThat(Masking.name(name)).isEqualTo(masked);
    }

    @ParameterizedTest
    @CsvSource({
        "13800005678, 138****5678",
        "138 0000 5678, 138****5678",
        "+86 138-0000-5678, 138****5678",
        "0531-83210000, 531****0000",
        "010-83210000, 010****0000",
        "83210000, ****00",
        "110, ****10"
    })
    void a_phone_keeps_three_and_four_digits_if_it_is_long_enough(String phone, String masked) {
        assertThat(Masking.phone(phone)).isEqualTo(masked);
    }

    @ParameterizedTest
    @CsvSource({"34052419800101001X, 3****************X", "E00000001, E*******1", "12345, *****"})
    void an_identity_number_keeps_one_character_at_either_end(String number, String masked) {
        assertThat(Masking.identity(number)).isEqualTo(masked);
    }

    @ParameterizedTest
    @CsvSource({
        "某省某市某区相公庄街道甲村12号, 某省某市某区相公庄街道甲村***",
        "某区某镇幸福新村3号楼2单元401, 某区某镇幸福新村***",
        "某区某街道阳光小区3号楼, 某区某街道阳光小区***",
        "某区某街道解放路12号阳光花园3号楼, 某区某街道解放路12号阳光花园***",
        "某镇甲村3组村民小组5号, 某镇甲村***",
        "某市某区某镇沿河路5号, 某市某区某镇***",
        "某市某区沿河路5号, 某市某区***",
        "某省某市某区甲村, 某省某市某区甲村",
        "沿河路5号, ***"
    })
    void an_address_is_cut_at_village_or_compound_or_above(String address, String masked) {
        assertThat(Masking.address(address)).isEqualTo(masked);
    }

    @Test
    void an_organisation_keeps_its_name_but_not_its_numbers() {
        Particulars particulars = new Particulars(
                Particulars.Kind.ORGANISATION,
                "某某有限公司",
                List.of("13800005678"),
                new IdentityPaper(IdentityPaper.Kind.SOCIAL_CREDIT_CODE, "91370000000000000X"),
                null);

        assertThat(particulars.masked())
                .isEqualTo(new MaskedParticulars(
                        Particulars.Kind.ORGANISATION,
                        "某某有限公司",
                        List.of("138****5678"),
                        IdentityPaper.Kind.SOCIAL_CREDIT_CODE,
                        "9****************X",
                        null));
    }
}
