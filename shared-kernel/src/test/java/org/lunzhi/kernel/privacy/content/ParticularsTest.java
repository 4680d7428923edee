package org.lunzhi.kernel.privacy.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.lunzhi.kernel.privacy.content.IdentityPaper.Kind.PASSPORT;
import static org.lunzhi.kernel.privacy.content.IdentityPaper.Kind.RESIDENT_CARD;
import static org.lunzhi.kernel.privacy.content.Particulars.Kind.PERSON;

import java.util.Collections;
import java.util.List;
import java.util.Objects;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ParticularsTest {

    /** The example numbers of GB 11643-1999 itself. */
    private static final String OF_THE_STANDARD = "11010519491231002X";

    @Nested
    class A_resident_number {

        @ParameterizedTest
        @ValueSource(strings = {OF_THE_STANDARD, "440524188001010014", "11010519491231002x"})
        void is_taken_down_with_its_right_check_digit(String number) {
            assertThat(taken(new IdentityPaper(RESIDENT_CARD, number)).number()).isEqualToIgnoringCase(number);
        }

        @ParameterizedTest
        @CsvSource({
            "110105194912310021, BAD_CHECK_DIGIT",
            "440524188001010015, BAD_CHECK_DIGIT",
            "110105194902310020, NO_SUCH_BIRTH_DATE",
            "110105194913310020, NO_SUCH_BIRTH_DATE",
            "1101051949123100, BAD_FORMAT",
            "X10105194912310021, BAD_FORMAT",
            "01010519491231002X, BAD_FORMAT"
        })
        void is_refused_when_wrong(String number, ContentRefused.Rule rule) {
            refuses(() -> taken(new IdentityPaper(RESIDENT_CARD, number)), "identity.number", rule, number);
            assertThat(ResidentNumber.isValid(number)).isFalse();
        }

        @Test
        void has_exactly_one_right_check_digit() {
            String stem = OF_THE_STANDARD.substring(0, 17);
            assertThat("0123456789X".chars().filter(c -> ResidentNumber.isValid(stem + (char) c)))
                    .containsExactly((int) 'X');
        }
    }

    @Test
    void other_papers_have_no_check_digit_but_a_plain_number() {
        assertThat(taken(new IdentityPaper(PASSPORT, " e0000001 ")).number()).isEqualTo("E0000001");
        refuses(
                () -> taken(new IdentityPaper(PASSPORT, "甲123")),
                "identity.number",
                ContentRefused.Rule.BAD_FORMAT,
                "甲123");
    }

    @Test
    void a_name_is_one_line_of_bounded_length() {
        String longest = "甲".repeat(Particulars.LONGEST_NAME);
        assertThat(Particulars.named(" " + longest + " ").checked().name()).isEqualTo(longest);

        refuses(() -> Particulars.named(longest + "乙").checked(), "name", ContentRefused.Rule.TOO_LONG, "乙");
        refuses(() -> Particulars.named("  ").checked(), "name", ContentRefused.Rule.REQUIRED, "  ");
        refuses(() -> Particulars.named("甲\n某").checked(), "name", ContentRefused.Rule.CONTROL_CHARACTER, "甲");
        refuses(() -> Particulars.named("甲\uD842").checked(), "name", ContentRefused.Rule.CONTROL_CHARACTER, "甲");
    }

    @Test
    void phones_are_few_and_look_like_phones() {
        assertThat(withPhones(List.of("13800005678", "+86 531-8321 0000", "110"))
                        .phones())
                .hasSize(Particulars.MOST_PHONES);

        refuses(() -> withPhones(Collections.nCopies(4, "110")), "phones", ContentRefused.Rule.TOO_MANY, "110");
        refuses(() -> withPhones(List.of("家里电话")), "phones", ContentRefused.Rule.BAD_FORMAT, "家里电话");
    }

    @Test
    void an_address_is_bounded() {
        String longest = "甲".repeat(Particulars.LONGEST_ADDRESS);
        assertThat(withAddress(longest).address()).isEqualTo(longest);
        refuses(() -> withAddress(longest + "乙"), "address", ContentRefused.Rule.TOO_LONG, "乙");
    }

    @Test
    void nothing_personal_shows_in_its_text_form() {
        Particulars particulars = new Particulars(
                PERSON, "甲某某", List.of("13800005678"), new IdentityPaper(RESIDENT_CARD, OF_THE_STANDARD), "某镇甲村12号");
        assertThat(particulars + " " + particulars.identity() + " " + particulars.masked())
                .doesNotContain("甲", "138", "5678", "1101", "村");

        DocumentContent content =
                new DocumentContent("甲某说乙某", List.of(new Attachment("甲某.txt", "text/plain", new byte[] {65})));
        assertThat(content + " " + content.attachments()).doesNotContain("甲", "乙");
    }

    @Test
    void a_document_has_text_or_attachments_of_bounded_size() {
        byte[] half = new byte[DocumentContent.LARGEST_ATTACHMENTS / 2];
        Attachment large = new Attachment("scan.png", "image/png", half);
        assertThat(new DocumentContent("", List.of(large, large)).checked().attachments())
                .hasSize(2);

        Attachment one = new Attachment("one", "image/png", new byte[1]);
        refuses(
                () -> new DocumentContent("", List.of(large, large, one)).checked(),
                "attachments",
                ContentRefused.Rule.TOO_LARGE,
                "scan");
        refuses(() -> DocumentContent.text("\n ").checked(), "text", ContentRefused.Rule.REQUIRED, "\n ");
        refuses(
                () -> DocumentContent.text("甲".repeat(DocumentContent.LONGEST_TEXT + 1))
                        .checked(),
                "text",
                ContentRefused.Rule.TOO_LONG,
                "甲");
        refuses(
                () -> new DocumentContent("甲", Collections.nCopies(DocumentContent.MOST_ATTACHMENTS + 1, one))
                        .checked(),
                "attachments",
                ContentRefused.Rule.TOO_MANY,
                "甲");
        refuses(
                () -> new DocumentContent("", List.of(new Attachment("one", "Image/PNG; charset=甲", new byte[1])))
                        .checked(),
                "attachments.mediaType",
                ContentRefused.Rule.BAD_FORMAT,
                "甲");
    }

    private static IdentityPaper taken(IdentityPaper paper) {
        return Objects.requireNonNull(
                new Particulars(PERSON, "甲某", List.of(), paper, null).checked().identity());
    }

    private static Particulars withPhones(List<String> phones) {
        return new Particulars(PERSON, "甲某", phones, null, null).checked();
    }

    private static Particulars withAddress(String address) {
        return new Particulars(PERSON, "甲某", List.of(), null, address).checked();
    }

    private static void refuses(ThrowingCallable taking, String field, ContentRefused.Rule rule, String value) {
        assertThatThrownBy(taking)
                .hasMessage(field + ": " + rule)
                .hasMessageNotContaining(value)
                .hasNoCause()
                .isInstanceOfSatisfying(ContentRefused.class, refused -> {
                    assertThat(refused.field()).isEqualTo(field);
                    assertThat(refused.rule()).isEqualTo(rule);
                });
    }
}
