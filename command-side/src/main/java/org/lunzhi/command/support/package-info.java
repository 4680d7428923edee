/** What every feature of the command side needs: rules and refusals, the acting person, problems and reactions. */
@NullMarked
package org.lunzhi.command.support;

import org.jspecify.annotations.NullMarked;
