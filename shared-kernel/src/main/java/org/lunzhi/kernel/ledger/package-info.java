/** What is known of cases that another office kept in its own ledger. */
@NullMarked
package org.lunzhi.kernel.ledger;

import org.jspecify.annotations.NullMarked;
