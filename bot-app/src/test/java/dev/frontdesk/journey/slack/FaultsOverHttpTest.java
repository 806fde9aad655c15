package dev.frontdesk.journey.slack;

@OverHttp
class FaultsOverHttpTest extends FaultsJourney {}
