/** What every desk needs to know of an agreement, and the rules it keeps. */
@NullMarked
package org.lunzhi.command.agreement.pact;

import org.jspecify.annotations.NullMarked;
