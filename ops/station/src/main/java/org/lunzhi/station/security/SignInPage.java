package org.lunzhi.station.security;

import org.jspecify.annotations.Nullable;
import org.lunzhi.station.account.SignedIn;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;

/** The page where a person signs in, and the one that greets them. */
@Controller
class SignInPage {

    static final String REASON = "signInReason";
    static final String REFUSED = "/sign-in/refused";

    @GetMapping("/sign-in")
    String signIn() {
        return "sign-in";
    }

    @PostMapping(REFUSED)
    String refused(@RequestAttribute(name = REASON, required = false) @Nullable String reason, Model model) {
        model.addAttribute("reason", reason);
        return "sign-in";
    }

    @GetMapping("/")
    String home(@AuthenticationPrincipal SignedIn person, Model model) {
        model.addAttribute("username", person.username());
        return "home";
    }
}
