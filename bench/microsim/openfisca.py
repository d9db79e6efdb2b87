"""Computes the country template's variables with OpenFisca, over columns in a folder.

Reads the columns as they lie in files, answers a few rounds, prints one JSON line and leaves the last answers
beside them. Only the calculation is timed: a simulation is built and given its inputs before the clock starts,
anew for every round, since it remembers what it has computed.
"""

import json
import sys
import time
from pathlib import Path

import numpy
from openfisca_core.simulation_builder import SimulationBuilder
from openfisca_country_template import CountryTaxBenefitSystem

ROLES = numpy.array(["adult", "child"])


def column(folder, name, kind):
    return numpy.fromfile(folder / f"{name}.bin", dtype=kind)


def dates(numbers):
    years = (numbers // 10000 - 1970).astype("datetime64[Y]")
    months = years.astype("datetime64[M]") + (numbers // 100 % 100 - 1)
    return months.astype("datetime64[D]") + (numbers % 100 - 1)


def simulation(system, folder, month):
    builder = SimulationBuilder()
    builder.create_entities(system)
    links = column(folder, "household", "int32")
    builder.declare_person_entity("person", numpy.arange(len(links)))
    group = builder.declare_entity("household", numpy.arange(links.max() + 1))
    builder.join_with_persons(group, links, ROLES[column(folder, "role", "uint8")])
    built = builder.build(system)
    built.set_input("birth", month, dates(column(folder, "birth", "int32")))
    for name, file, kind in [
        ("salary", "salary", "int32"),
        ("capital_returns", "capital", "int32"),
        ("accommodation_size", "size", "uint8"),
        ("rent", "rent", "int32"),
    ]:
        built.set_input(name, month, column(folder, file, kind).astype("float32"))
    built.set_input("housing_occupancy_status", month, column(folder, "occupancy", "uint8"))
    return built


def main(folder, month, rounds, names):
    system = CountryTaxBenefitSystem()
    seconds, processor = [], []
    for _ in range(rounds):
        built = simulation(system, folder, month)
        start, spent = time.perf_counter(), time.process_time()
        answers = {
            name: built.calculate(name, month[:4] if name == "housing_tax" else month) for name in names
        }
        seconds.append(time.perf_counter() - start)
        processor.append(time.process_time() - spent)
    for name, values in answers.items():
        values.astype("float64").tofile(folder / f"openfisca.{name}.bin")
    print(json.dumps({"wall": seconds, "processor": processor}))


main(Path(sys.argv[1]), sys.argv[2], int(sys.argv[3]), sys.argv[4].split(","))
