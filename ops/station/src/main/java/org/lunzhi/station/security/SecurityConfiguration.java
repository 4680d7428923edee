package org.lunzhi.station.security;

import jakarta.servlet.http.HttpServletRequest;
import java.util.stream.Stream;
import org.lunzhi.kernel.access.Role;
import org.lunzhi.station.account.Accounts;
import org.lunzhi.station.account.FailedAttempts;
import org.lunzhi.station.security.power.PowerCheck;
import org.lunzhi.station.token.ApiTokens;
import org.lunzhi.station.token.BearerFilter;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.security.authorization.AuthorityAuthorizationManager;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.authentication.UsernamePasswordAuthenticationFilter;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.util.matcher.RequestMatcher;

/** One chain of filters for pages and programs. */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {

    // Swagger's page needs inline styles; scripts come from the jar only.
    private static final String CONTENT_POLICY = "default-src 'self'; style-src 'self' 'unsafe-inline';"
            + " img-src 'self' data:; frame-ancestors 'none'; form-action 'self'; base-uri 'self'";

    private static final RequestMatcher PROGRAMS = request -> !isPage(request);

    /** The requests themselves are measured; observing each of the filters costs more than the filters do. */
    @Bean
    SecurityObservationSettings onlyRequestsAreMeasured() {
        return SecurityObservationSettings.noObservations();
    }

    @Bean
    SecurityFilterChain chain(
            HttpSecurity http,
            PasswordSignIn passwords,
            SecurityProblems problems,
            ApiTokens tokens,
            Accounts accounts,
            FailedAttempts attempts,
            PowerCheck powers) {
        http.authenticationProvider(passwords)
                .authorizeHttpRequests(requests -> permissions(requests, powers))
                .formLogin(form -> form.loginPage("/sign-in").failureHandler(new FormRefusal()))
                .logout(logout -> logout.logoutUrl("/sign-out").logoutSuccessUrl("/sign-in?out"))
                .requestCache(cache -> cache.disable())
                // A request without a session carries nothing that another site could abuse.
                .csrf(csrf -> csrf.ignoringRequestMatchers(
                        request -> !isPage(request) && request.getSession(false) == null, BearerFilter::isBearer))
                .addFilterBefore(new BearerFilter(tokens, accounts, attempts, problems), CsrfFilter.class)
                .addFilterAfter(new SessionRefresh(accounts), UsernamePasswordAuthenticationFilter.class)
                .exceptionHandling(refusals -> refusals.defaultAuthenticationEntryPointFor(problems, PROGRAMS)
                        .defaultAuthenticationEntryPointFor(
                                new LoginUrlAuthenticationEntryPoint("/sign-in"), SecurityConfiguration::isPage)
                        .accessDeniedHandler(problems))
                .headers(headers -> headers.contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT_POLICY)));
        return http.build();
    }

    private static void permissions(
            AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry requests,
            PowerCheck powers) {
        requests.requestMatchers(HttpMethod.GET, "/actuator/health/**").permitAll();
        // Meters carry no ids and no personal data; a scraper on this machine needs no account.
        var watchers = AuthorityAuthorizationManager.<RequestAuthorizationContext>hasAnyRole(
                Role.OPERATOR.name(), Role.AUDITOR.name());
        requests.requestMatchers("/actuator/**")
                .access((person, call) -> ClientAddresses.isDirectLoopback(call.getRequest())
                        ? new AuthorizationDecision(true)
                        : watchers.authorize(person, call));
        requests.anyRequest().access((person, call) -> powers.decide(person, call.getRequest()));
    }

    private static boolean isPage(HttpServletRequest request) {
        String path = request.getServletPath();
        return Stream.of("/api/", "/v3/", "/actuator/", "/log/").noneMatch(path::startsWith);
    }
}
