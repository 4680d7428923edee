/** Cases taken over from somebody's ledger: each entry once, and again only when the ledger shows it otherwise. */
@NullMarked
package org.lunzhi.command.ledger;

import org.jspecify.annotations.NullMarked;
