"""What people say of themselves on a real homeserver."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.platforms.matrix.profile import MatrixProfiles
from bot.platforms.matrix.session import log_in, make_client

if TYPE_CHECKING:
    from bot.platforms.matrix.option import MatrixOptions
    from tests.conftest import Accounts


async def test_the_zone_of_a_profile_is_known(account: Accounts, matrix_options: MatrixOptions) -> None:
    """The profile field m.tz gives somebody's zone; no such field, or one that names no zone, gives none."""
    ana, rui, tom = await account("ana"), await account("rui"), await account("tom")
    await ana.set_profile("m.tz", "Europe/Lisbon")
    await rui.set_profile("m.tz", "Porto/Ribeira")
    client = make_client(matrix_options)
    try:
        await log_in(client, matrix_options)
        profiles = MatrixProfiles(client)
        zones = await profiles.zones(person.user_id for person in (ana, rui, tom))
    finally:
        await client.close()
    assert list(zones.values()) == ["Europe/Lisbon", None, None]
